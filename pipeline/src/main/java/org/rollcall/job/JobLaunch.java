package org.rollcall.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.cluster.Cluster;
import org.rollcall.cluster.ClusterException;
import org.rollcall.publish.RunRecord;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * One execution of the job by Spring Batch: those that were abandoned are recovered, one that
 * failed on the same files is restarted, else a new one is started.
 */
final class JobLaunch {

  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final RunOptions options;
  private final Workspace workspace;
  private final JobDatabase database;
  private final RunGuards guards;
  private final Clock clock;
  private final @Nullable Cluster cluster;

  JobLaunch(
      RunOptions options,
      Workspace workspace,
      JobDatabase database,
      RunGuards guards,
      Clock clock,
      @Nullable Cluster cluster) {
    this.cluster = cluster;
    this.options = options;
    this.workspace = workspace;
    this.database = database;
    this.guards = guards;
    this.clock = clock;
  }

  /**
   * Runs the job.
   *
   * @return what was published
   * @throws JobFailure if nothing was
   */
  RunRecord launch(Inventory inventory, String fingerprint, References references) {
    try (ConfigurableApplicationContext spring = start()) {
      JobRepository repository = spring.getBean(JobRepository.class);
      JobOperator operator = spring.getBean(JobOperator.class);
      recoverAbandoned(repository, operator);
      Optional<JobExecution> failed = restartable(repository, fingerprint);
      String run =
          failed.map(e -> parameter(e, "run")).orElseGet(() -> newRun(repository, fingerprint));
      try (RunContext context =
          new RunContext(run, options, workspace, inventory, fingerprint, guards, cluster)) {
        Job job =
            new RollcallJob(context, repository, spring.getBean(PlatformTransactionManager.class))
                .build(database.jobName(), references);
        spring.getBean(JobRegistry.class).register(job);
        JobExecution execution =
            failed.isPresent()
                ? operator.restart(failed.get())
                : operator.start(job, parameters(run, fingerprint));
        new FailedRun(workspace).requireCompleted(execution);
        RunRecord record = RunRecord.in(workspace.latest()).orElseThrow();
        RunHistory.remember(
            repository, execution, record, JobRunner.earned(record, options.failOn()));
        return record;
      } catch (JobFailure
          | ClusterException
          | JobExecutionException
          | DataAccessException
          | TransactionException e) {
        JobFailure failure = e instanceof JobFailure known ? known : new FailedRun(workspace).of(e);
        abandon(run, failure);
        return publishedAllTheSame(run, failure).orElseThrow(() -> failure);
      }
    }
  }

  /** No run goes on where one on a cluster failed. */
  private void abandon(String run, JobFailure failure) {
    if (cluster != null) {
      try {
        cluster.abandon(run);
      } catch (ClusterException leftThere) {
        failure.addSuppressed(leftThere);
      }
    }
  }

  /** What the job repository could not be told any more is true nevertheless. */
  private Optional<RunRecord> publishedAllTheSame(String run, JobFailure failure) {
    Optional<RunRecord> published =
        RunRecord.in(workspace.latest()).filter(record -> record.run().equals(run));
    published.ifPresent(
        record ->
            guards
                .progress()
                .say(
                    "The run is published, but could not be noted as such: "
                        + failure.getMessage()));
    return published;
  }

  private ConfigurableApplicationContext start() {
    try {
      return JobRepositoryConfiguration.start(database);
    } catch (JobFailure e) {
      if (!setAside(e)) {
        throw e;
      }
      return JobRepositoryConfiguration.start(database);
    }
  }

  private boolean setAside(JobFailure why) {
    try {
      Optional<Path> aside = database.setAside(why);
      aside.ifPresent(
          file ->
              guards
                  .progress()
                  .say(
                      "The job repository was damaged: going on with a new one; it is now "
                          + file));
      return aside.isPresent();
    } catch (IOException e) {
      why.addSuppressed(e);
      return false;
    }
  }

  /** We hold the lock, so whoever is still said to be running is dead. */
  private void recoverAbandoned(JobRepository repository, JobOperator operator) {
    for (JobExecution dead : repository.findRunningJobExecutions(database.jobName())) {
      guards.progress().say("Recovering the run " + parameter(dead, "run") + ", which did not end");
      operator.recover(dead);
      if (cluster != null) {
        cluster.abandon(parameter(dead, "run"));
      }
      dead.setExitStatus(RunHistory.ABANDONED);
      repository.update(dead);
    }
  }

  /** The last run, if it failed on these very files and what it had made is still there. */
  private Optional<JobExecution> restartable(JobRepository repository, String fingerprint) {
    JobInstance last = repository.getLastJobInstance(database.jobName());
    JobExecution execution = last == null ? null : repository.getLastJobExecution(last);
    if (execution == null) {
      return Optional.empty();
    }
    boolean fits =
        (execution.getStatus() == BatchStatus.FAILED
                || execution.getStatus() == BatchStatus.STOPPED)
            && fingerprint.equals(parameter(execution, "fingerprint"))
            && Files.exists(workspace.work(parameter(execution, "run")).resolve("rollcall.duckdb"));
    if (fits) {
      guards.progress().say("Going on where the run " + parameter(execution, "run") + " stopped");
    }
    return fits ? Optional.of(execution) : Optional.empty();
  }

  private static String parameter(JobExecution execution, String name) {
    return Objects.requireNonNullElse(execution.getJobParameters().getString(name), "");
  }

  /** The run's id and what it is made of make the instance; the rest is told of it. */
  private JobParameters parameters(String run, String fingerprint) {
    return new JobParametersBuilder(identity(run, fingerprint))
        .addString("host", SharedLock.host(), false)
        .addString("input", options.source(), false)
        .addString("output", options.output().toString(), false)
        .addString("memory", String.valueOf(options.memory()), false)
        .addString("threads", String.valueOf(options.threads()), false)
        .addString("skip", String.join(",", options.skip().stream().sorted().toList()), false)
        .addString("fail-on", options.failOn().toString(), false)
        .toJobParameters();
  }

  private static JobParameters identity(String run, String fingerprint) {
    return new JobParametersBuilder()
        .addString("run", run)
        .addString("fingerprint", fingerprint)
        .toJobParameters();
  }

  /**
   * When it begins and what it is made of; numbered if that was begun in the same second before.
   */
  private String newRun(JobRepository repository, String fingerprint) {
    String id = RUN_TIME.format(clock.instant()) + "-" + fingerprint.substring(0, 8);
    String run = id;
    for (int n = 2;
        repository.getJobInstance(database.jobName(), identity(run, fingerprint)) != null
            || Files.exists(workspace.runs().resolve(run));
        n++) {
      run = id + "-" + n;
    }
    return run;
  }
}
