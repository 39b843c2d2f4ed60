package dk.voresplan.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a statement of {@link CitizenRows} over several citizens asks of each permit. Such a
 * statement takes {@link Permits} and the ids of their citizens ({@link Permits#citizens}), which
 * {@link PermitCheck} compares.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsForEach {
  /**
   * What the rows belong to; with several, each permit is for all of them. There is none where the
   * part is one for which no reason is asked ({@link PartPermit}).
   */
  Topic[] topic();

  /** How much of them. */
  Part part() default Part.WHOLE;
}
