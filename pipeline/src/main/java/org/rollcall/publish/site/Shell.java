package org.rollcall.publish.site;

import java.util.List;

/**
 * A page before its script fills it.
 *
 * @param view what it shows
 * @param key of what: a decision's id, a country's code, a bloc, a report; empty for the others
 * @param title its heading
 * @param description what a search engine, or a reader without scripts, is told
 * @param root the way from the page to the site's folder, empty or {@code ../}
 * @param scripts of {@code assets/}, in order
 */
public record Shell(
    String view, String key, String title, String description, String root, List<String> scripts) {

  /** What the page may load: scripts and styles of the site itself, and pictures that it drew. */
  public static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' "
          + Assets.PLOT_STYLE
          + "; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'";
}
