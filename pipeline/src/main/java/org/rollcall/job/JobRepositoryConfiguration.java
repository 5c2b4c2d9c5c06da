package org.rollcall.job;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring Batch and its job repository. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
class JobRepositoryConfiguration {

  /**
   * Starts Spring with what the job needs and nothing else; close it to let go of the database.
   *
   * @throws JobFailure if the database cannot be used
   */
  static ConfigurableApplicationContext start(JobDatabase database) {
    try {
      return open(database);
    } catch (BeansException e) {
      throw database.unusable(rootOf(e), e);
    }
  }

  /** What the database says; what lies below it speaks to programmers only. */
  private static String rootOf(BeansException e) {
    @Nullable Throwable cause = e;
    while (cause != null) {
      if (cause instanceof SQLException || cause instanceof JobSchema.UnusableSchemaException) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
      }
      cause = cause.getCause();
    }
    return e.getClass().getSimpleName();
  }

  private static ConfigurableApplicationContext open(JobDatabase database) {
    Map<String, Object> settings = new HashMap<>(database.settings());
    settings.put("spring.batch.jdbc.initialize-schema", "never"); // JobSchema does
    return new SpringApplicationBuilder(JobRepositoryConfiguration.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .properties(settings)
        .run();
  }

  @Bean
  JobSchema jobSchema(DataSource database, BatchJdbcProperties properties) {
    return new JobSchema(database, properties);
  }

  @Bean
  JobRegistry jobRegistry() {
    return new MapJobRegistry();
  }
}
