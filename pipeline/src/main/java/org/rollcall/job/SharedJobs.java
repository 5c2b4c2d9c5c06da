package org.rollcall.job;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A PostgreSQL database in which several hosts keep their job repository and their locks.
 *
 * @param url {@code jdbc:postgresql://host:5432/database}, with the driver's own settings after a
 *     question mark, but none that is secret
 * @param user empty for the one that the driver finds
 * @param password empty for none
 */
public record SharedJobs(String url, String user, String password) {

  /** The variable of the environment that names the database, where no option does. */
  public static final String URL = "ROLLCALL_JOBS_URL";

  /** The variable of the environment with the user's name. */
  public static final String USER = "ROLLCALL_JOBS_USER";

  /** The variable of the environment with the password. */
  public static final String PASSWORD = "ROLLCALL_JOBS_PASSWORD";

  /** The schema that Rollcall makes for itself, unless the address names another. */
  static final String SCHEMA = "rollcall";

  private static final String SCHEME = "jdbc:postgresql:";
  private static final Pattern SECRET = Pattern.compile("(?i)[?&](user|\\w*password)=|://[^/?]*@");
  private static final Pattern CHOSEN = Pattern.compile("[?&]currentSchema=");
  private static final int CONNECT_SECONDS = 10;

  /**
   * Checks the address.
   *
   * @throws IllegalArgumentException if it is of another database, or tells who comes with which
   *     password: it is printed and stored, so that these belong into the environment
   */
  public SharedJobs {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "the job repository may be shared in PostgreSQL only: " + SCHEME + "//host/database");
    }
    if (SECRET.matcher(url).find()) {
      throw new IllegalArgumentException(
          "user and password do not belong into the address: set " + USER + " and " + PASSWORD);
    }
  }

  /** With user and password as the environment has them. */
  public static SharedJobs of(String url, Map<String, String> environment) {
    return new SharedJobs(
        url, environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
  }

  /** The address without the driver's settings, for messages. */
  String place() {
    return url.replaceFirst("\\?.*", "");
  }

  /** The address with what Rollcall needs of the driver. */
  String connectionUrl() {
    return CHOSEN.matcher(url).find()
        ? url
        : url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA;
  }

  /**
   * A connection that the database gives up by itself soon after its host is gone.
   *
   * @param name as the database's administrator sees it
   * @throws SQLException if there is none to be had
   */
  Connection connect(String name) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", name);
    properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
    properties.setProperty("loginTimeout", String.valueOf(2 * CONNECT_SECONDS));
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty(
        "options",
        "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3");
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    return DriverManager.getConnection(connectionUrl(), properties);
  }

  /** What went wrong with it, and what to do. */
  JobFailure unusable(String what) {
    return new JobFailure(
        "The job repository " + place() + " cannot be used: " + what,
        advice(what.toLowerCase(Locale.ROOT)));
  }

  private static String advice(String what) {
    if (what.contains("password") || what.contains("authentication")) {
      return "Set " + USER + " and " + PASSWORD + " to those of the database's user";
    }
    if (what.contains("permission denied")) {
      return "Have its administrator make a schema for that user: CREATE SCHEMA "
          + SCHEMA
          + " AUTHORIZATION its name";
    }
    return "Check --jobs-url, and that the database runs and lets this host in; nothing was"
        + " published";
  }

  /** Without the password. */
  @Override
  public String toString() {
    return place();
  }
}
