package org.rollcall.job;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Batch and its job repository: an embedded H2 file beside the output. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
class JobRepositoryConfiguration {

  /**
   * Starts Spring with what the job needs and nothing else; close it to let go of the file.
   *
   * @throws JobFailure if the file is damaged
   */
  static ConfigurableApplicationContext start(Workspace workspace) {
    try {
      return open(workspace);
    } catch (BeansException e) {
      throw new JobFailure(
          "The job repository " + workspace.jobs() + ".mv.db cannot be opened: " + rootOf(e),
          "Move that file away and run again; only the history of runs is lost with it",
          e);
    }
  }

  /** What the database says; what lies below it speaks to programmers only. */
  private static String rootOf(BeansException e) {
    @Nullable Throwable cause = e;
    while (cause != null) {
      if (cause instanceof SQLException) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
      }
      cause = cause.getCause();
    }
    return e.getClass().getSimpleName();
  }

  private static ConfigurableApplicationContext open(Workspace workspace) {
    return new SpringApplicationBuilder(JobRepositoryConfiguration.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .properties(
            Map.of(
                "spring.datasource.url",
                "jdbc:h2:file:" + workspace.jobs().toAbsolutePath(),
                "spring.datasource.username",
                "sa",
                "spring.batch.jdbc.initialize-schema",
                "always"))
        .run();
  }

  @Bean
  JobRegistry jobRegistry() {
    return new MapJobRegistry();
  }
}
