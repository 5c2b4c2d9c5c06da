package org.rollcall.decision;

/** The bodies whose decisions Rollcall knows; the name of the constant is the published code. */
public enum Body {
  GA("General Assembly"),
  GA1("First Committee"),
  GA2("Second Committee"),
  GA3("Third Committee"),
  GA4("Fourth Committee"),
  GA5("Fifth Committee"),
  GA6("Sixth Committee"),
  CHR("Commission on Human Rights"),
  HRC("Human Rights Council"),
  SC("Security Council");

  private final String title;

  Body(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether it is one of the General Assembly's six main committees. */
  public boolean mainCommittee() {
    return this != GA && name().startsWith("GA");
  }

  /** Whether every Member State sits in it: the plenary and its main committees. */
  public boolean plenaryMembership() {
    return this == GA || mainCommittee();
  }
}
