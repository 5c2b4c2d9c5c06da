package org.rollcall.spark;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.ArrayJoin;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Size;
import org.apache.spark.sql.catalyst.expressions.SortArray;
import org.apache.spark.sql.catalyst.expressions.aggregate.CollectSet;
import org.apache.spark.sql.types.DataTypes;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The few functions that DuckDB and Spark spell differently, for Spark: the same names and answers as
 * those of {@code sql/schema/04_functions.sql}.
 */
public final class SparkFunctions {

  private static final List<String> EXPRESSIONS =
      List.of(
          """
          CREATE OR REPLACE TEMPORARY FUNCTION address(place STRING, line INT) RETURNS STRING
          RETURN CONCAT(COALESCE(place, ''), COALESCE(CAST(line AS STRING), ''))
          """,
          """
          CREATE OR REPLACE TEMPORARY FUNCTION hex_number(digits STRING) RETURNS BIGINT
          RETURN CAST(CONV(digits, 16, 10) AS BIGINT)
          """,
          // half goes away from zero, by the number times a power of ten, as DuckDB has it; Spark's own
          // ROUND goes by the number's shortest decimal text, which is another one now and then
          """
          CREATE OR REPLACE TEMPORARY FUNCTION rounded(x DOUBLE, digits INT) RETURNS DOUBLE
          RETURN CASE
            WHEN x < 0 THEN -ROUND(-x * POWER(10, digits)) / POWER(10, digits)
            ELSE ROUND(x * POWER(10, digits)) / POWER(10, digits)
          END
          """,
          """
          CREATE OR REPLACE TEMPORARY FUNCTION plain_number(x DOUBLE) RETURNS STRING
          RETURN CASE
            WHEN x <> 0 AND ABS(x) < 0.001
              THEN RTRIM('0', CAST(CAST(x AS DECIMAL(38, 18)) AS STRING))
            ELSE CAST(x AS STRING)
          END
          """,
          """
          CREATE OR REPLACE TEMPORARY FUNCTION trimmed(words STRING) RETURNS STRING
          RETURN REGEXP_REPLACE(words, '^\\\\p{Zs}+|\\\\p{Zs}+\\\\z', '')
          """,
          """
          CREATE OR REPLACE TEMPORARY FUNCTION plain_words(words STRING) RETURNS STRING
          RETURN TRIM(REGEXP_REPLACE(LOWER(words), '[^\\\\pL\\\\pN]+', ' '))
          """);

  private SparkFunctions() {}

  /** Makes them known to a session, in place of others of the same names. */
  public static void register(SparkSession session) {
    EXPRESSIONS.forEach(session::sql);
    aggregate(session, "listed", SparkFunctions::listed);
  }

  /** Distinct texts of a group, in order, as one text; NULL of a group that has none. */
  private static Expression listed(Expression texts) {
    Expression found = new SortArray(new CollectSet(texts).toAggregateExpression());
    return new If(
        new EqualTo(new Size(found, true), Literal.create(0, DataTypes.IntegerType)),
        Literal.create(null, DataTypes.StringType),
        new ArrayJoin(found, Literal.create("; ", DataTypes.StringType)));
  }

  private static void aggregate(
      SparkSession session, String name, UnaryOperator<Expression> maker) {
    ((org.apache.spark.sql.classic.SparkSession) session)
        .sessionState()
        .functionRegistry()
        .createOrReplaceTempFunction(
            name,
            arguments -> maker.apply(CollectionConverters.asJava(arguments).get(0)),
            "scala_udf");
  }
}
