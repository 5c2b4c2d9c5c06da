package org.rollcall.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.rollcall.publish.RunRecord;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The job: raw files in, a published data set out. */
final class RollcallJob {

  /** What its executions are called in a job repository of their own. */
  static final String NAME = "rollcall";

  private final RunContext run;
  private final JobRepository repository;
  private final PlatformTransactionManager transactions;

  RollcallJob(RunContext run, JobRepository repository, PlatformTransactionManager transactions) {
    this.run = run;
    this.repository = repository;
    this.transactions = transactions;
  }

  /** The steps, in order. */
  private static List<JobStep> steps(References references) {
    return List.of(
        new InventoryStep(references),
        new ReadStep(references),
        new ResolveStep(references),
        new ReconcileStep(),
        new ChecksStep(),
        new ReportsStep(),
        new PublishStep());
  }

  /**
   * The job.
   *
   * @param name under which its executions stand in the job repository
   */
  Job build(String name, References references) {
    List<Step> steps = steps(references).stream().map(this::step).toList();
    SimpleJobBuilder job = new JobBuilder(name, repository).start(steps.get(0));
    steps.stream().skip(1).forEach(job::next);
    return job.build();
  }

  private Step step(JobStep step) {
    return new StepBuilder(step.name(), repository)
        .tasklet((contribution, chunk) -> execute(step, contribution), transactions)
        .build();
  }

  /** The step as Spring Batch knows it: one that was asked to stop is stopped, and not failed. */
  private JobStep.Done stoppable(JobStep step) throws JobInterruptedException {
    try {
      run.goOn();
      return recorded(step);
    } catch (StopRequest.Stopped e) {
      throw new JobInterruptedException(String.valueOf(e.getMessage()));
    }
  }

  private JobStep.Done recorded(JobStep step) {
    StepEvent event = new StepEvent();
    event.step = step.name();
    event.begin();
    try {
      JobStep.Done done = step.run(run);
      event.read = done.read();
      event.written = done.written();
      event.refused = done.refused();
      event.completed = true;
      return done;
    } finally {
      event.commit();
    }
  }

  private RepeatStatus execute(JobStep step, StepContribution contribution)
      throws JobInterruptedException {
    Instant start = Instant.now();
    JobStep.Done done = stoppable(step);
    Duration took = Duration.between(start, Instant.now());
    contribution.getStepExecution().setReadCount(done.read());
    contribution.incrementWriteCount(done.written());
    contribution.incrementReadSkipCount(done.refused());
    contribution.setExitStatus(ExitStatus.COMPLETED.addExitDescription(done.words()));
    run.stepsDone()
        .add(
            new RunRecord.Step(
                step.name(),
                done.words(),
                done.read(),
                done.written(),
                done.refused(),
                took.toMillis() / 1000.0));
    run.progress().step(step.name(), done, took);
    return RepeatStatus.FINISHED;
  }
}
