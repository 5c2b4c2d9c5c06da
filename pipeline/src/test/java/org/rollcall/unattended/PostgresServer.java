package org.rollcall.unattended;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.exception.NotFoundException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.rollcall.job.SharedJobs;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A real PostgreSQL in a container, with one empty database after the other. {@code
 * pipeline/src/build/docker.sh} sees to the engine and the image.
 */
final class PostgresServer implements AutoCloseable {

  private static final DockerImageName IMAGE =
      DockerImageName.parse("rollcall-postgres").asCompatibleSubstituteFor("postgres");

  private final PostgreSQLContainer server;
  private int databases;

  private PostgresServer(PostgreSQLContainer server) {
    this.server = server;
  }

  /** Starts it; skips the test where there is no Docker, but fails in continuous integration. */
  static PostgresServer start() {
    boolean there = isThere();
    if (!there && System.getenv("ROLLCALL_CI") != null) {
      fail("No Docker with an image " + IMAGE + "; `make test` as root makes both");
    }
    if (!there) {
      System.out.println(
          "Skipped: no Docker with an image " + IMAGE + "; `make test` as root makes both");
    }
    assumeTrue(there, "no Docker with an image of PostgreSQL");
    PostgreSQLContainer server = new PostgreSQLContainer(IMAGE);
    server.withUsername("operator").withPassword("only-for-this-test");
    server.withCommand("postgres", "-c", "fsync=off");
    server.setWaitStrategy(Wait.forListeningPort());
    server.start();
    return new PostgresServer(server);
  }

  private static boolean isThere() {
    try {
      DockerClientFactory docker = DockerClientFactory.instance();
      if (docker.isDockerAvailable()) {
        docker.client().inspectImageCmd(IMAGE.asCanonicalNameString()).exec();
        return true;
      }
      return false;
    } catch (NotFoundException noImage) {
      return false;
    }
  }

  /** An empty database of its own. */
  Database database() throws SQLException {
    String name = "jobs" + ++databases;
    try (Connection connection = connect(server.getJdbcUrl());
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    String address =
        "jdbc:postgresql://" + server.getHost() + ":" + server.getFirstMappedPort() + "/" + name;
    return new Database(address);
  }

  private Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, server.getUsername(), server.getPassword());
  }

  /** One of its databases. */
  final class Database {

    private final String url;

    Database(String url) {
      this.url = url;
    }

    /** As the operator names it. */
    SharedJobs jobs() {
      return new SharedJobs(url, server.getUsername(), server.getPassword());
    }

    /** The environment of a process that uses it. */
    Map<String, String> environment() {
      return Map.of(
          SharedJobs.URL,
          url,
          SharedJobs.USER,
          server.getUsername(),
          SharedJobs.PASSWORD,
          server.getPassword());
    }

    String password() {
      return server.getPassword();
    }

    /** As its administrator enters it. */
    Connection connect() throws SQLException {
      return PostgresServer.this.connect(url);
    }

    /** Does something to it. */
    void execute(String sql) throws SQLException {
      try (Connection connection = connect();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
