package org.rollcall.spark;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Objects;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.DefaultConfiguration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * What Spark says on the standard error: its errors, a line each, unless the operator has a
 * configuration of his own or asks for more by {@code --conf spark.log.level=INFO}.
 */
final class SparkLog {

  private static final String LEVEL = "spark.log.level";

  private SparkLog() {}

  static void quiet(SparkConf conf) {
    // Spring Boot would set up the log anew, and it is Spark's
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    // Spark puts its own configuration in the place of any other when it first has to say something
    SparkHadoopUtil.get().initializeLogIfNecessary(false);
    if (!conf.contains(LEVEL)
        && LogManager.getContext(false) instanceof LoggerContext context
        && isNobodys(context.getConfiguration())) {
      Configurator.reconfigure(ours());
    }
  }

  private static boolean isNobodys(Configuration configuration) {
    return configuration instanceof DefaultConfiguration
        || String.valueOf(configuration.getConfigurationSource().getLocation())
            .endsWith("org/apache/spark/log4j2-defaults.properties");
  }

  private static URI ours() {
    URL url = Objects.requireNonNull(SparkLog.class.getResource("log4j2.xml"));
    try {
      return url.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url.toString(), e);
    }
  }
}
