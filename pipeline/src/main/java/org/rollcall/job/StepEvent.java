package org.rollcall.job;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A step of the job, for Java's Flight Recorder; costs nothing unless one is recording. */
@Name("org.rollcall.Step")
@Label("Step")
@Category("Rollcall")
@Description("A step of the job, from its begin to its end")
@StackTrace(false)
final class StepEvent extends Event {

  @Label("Step")
  String step = "";

  @Label("Items taken in")
  long read;

  @Label("Items passed on")
  long written;

  @Label("Items refused")
  long refused;

  @Label("Completed")
  boolean completed;
}
