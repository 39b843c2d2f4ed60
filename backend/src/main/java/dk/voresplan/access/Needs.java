package dk.voresplan.access;

import io.micronaut.data.annotation.ParameterExpression;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a statement of {@link CitizenRows} asks of its permit. The permit binds {@code :citizen}, so
 * that nobody can pass another citizen's id.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterExpression(name = "citizen", expression = "#{permit.citizen().value()}")
public @interface Needs {
  /**
   * What the rows belong to; with several, the permit is for all of them. With none, the statement
   * has a parameter {@code topics}, and the permit is for each of those.
   */
  Topic[] topic();

  /** What is done with them. Whoever does more than see takes a {@link WritePermit}. */
  Right right() default Right.SEE;

  /** How much of them. */
  Part part() default Part.WHOLE;

  /**
   * Whether the statement writes what seeing leaves behind: that something was read, or a signal
   * that it was. That alone may be written with the right to see.
   */
  boolean leavesMark() default false;
}
