package org.rollcall.spark;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.internal.SessionState;
import scala.PartialFunction;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * The few functions that DuckDB and Spark spell differently, for Spark: the same names and answers
 * as those of {@code sql/schema/04_functions.sql}.
 *
 * <p>Each is an expression of Spark's own that stands where it is called, its arguments in place of
 * its parameters. A function that SQL creates would not do: Spark works out its arguments first,
 * those too that a CASE around the call keeps from being divided by zero.
 */
public final class SparkFunctions {

  /**
   * One of them.
   *
   * @param name as queries call it
   * @param parameters in order
   * @param is what it is, of its parameters
   */
  private record Function(String name, List<String> parameters, String is) {}

  private static final List<Function> FUNCTIONS =
      List.of(
          new Function(
              "listed",
              List.of("texts"),
              """
              CASE
                WHEN SIZE(COLLECT_SET(texts)) > 0
                  THEN ARRAY_JOIN(SORT_ARRAY(COLLECT_SET(texts)), '; ')
              END
              """),
          new Function(
              "address",
              List.of("place", "line"),
              "CONCAT(COALESCE(place, ''), COALESCE(CAST(line AS STRING), ''))"),
          new Function("hex_number", List.of("digits"), "CAST(CONV(digits, 16, 10) AS BIGINT)"),
          new Function(
              "plain_words",
              List.of("words"),
              "TRIM(REGEXP_REPLACE(LOWER(words), r'[^\\pL\\pN]+', ' '))"),
          // Spark's own ROUND goes by the number's decimal text, where half is half more often; the
          // sign stands outside, as zero has one too
          new Function(
              "rounded",
              List.of("x", "digits"),
              "SIGN(x) * ROUND(ABS(x) * POWER(10, digits)) / POWER(10, digits)"),
          new Function(
              "plain_number",
              List.of("x"),
              """
              CASE
                WHEN x <> 0 AND ABS(x) < 0.001
                  THEN RTRIM('0', CAST(CAST(x AS DECIMAL(38, 18)) AS STRING))
                ELSE CAST(x AS STRING)
              END
              """),
          new Function(
              "session_year",
              List.of("body", "session", "first_year"),
              "CASE WHEN body LIKE 'GA%' THEN 1945 + session ELSE first_year END"),
          new Function(
              "trimmed", List.of("words"), "REGEXP_REPLACE(words, r'^\\p{Zs}+|\\p{Zs}+\\z', '')"));

  private SparkFunctions() {}

  /** Makes them known to a session, in place of others of the same names. */
  public static void register(SparkSession session) {
    SessionState state = ((org.apache.spark.sql.classic.SparkSession) session).sessionState();
    for (Function each : FUNCTIONS) {
      Expression parsed = parsed(each, state.sqlParser());
      state
          .functionRegistry()
          .createOrReplaceTempFunction(
              each.name(), arguments -> call(each, parsed, arguments), "scala_udf");
    }
  }

  private static Expression parsed(Function function, ParserInterface parser) {
    try {
      return parser.parseExpression(function.is());
    } catch (ParseException e) {
      throw new IllegalStateException("Spark cannot read the function " + function.name(), e);
    }
  }

  private static Expression call(Function function, Expression parsed, Seq<Expression> arguments) {
    List<Expression> given = CollectionConverters.asJava(arguments);
    if (given.size() != function.parameters().size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s takes %s, but %d are given",
              function.name(),
              String.join(", ", function.parameters()),
              given.size()));
    }
    return parsed.transformUp(inPlaceOf(function.parameters(), given));
  }

  private static PartialFunction<Expression, Expression> inPlaceOf(
      List<String> parameters, List<Expression> arguments) {
    return new AbstractPartialFunction<>() {
      @Override
      public boolean isDefinedAt(Expression expression) {
        return expression instanceof UnresolvedAttribute name && parameters.contains(name.name());
      }

      @Override
      public Expression apply(Expression expression) {
        return arguments.get(parameters.indexOf(((UnresolvedAttribute) expression).name()));
      }
    };
  }
}
