package dk.voresplan.storage;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a repository whose statements reach citizens' rows before a permit can be, or across
 * permits. Each of its methods stands with its reason in {@code unscoped-statements.txt} of the
 * module {@code backend/checks}. A method that does not stand there does not compile. None returns
 * free text, but to the one who typed it. docs/decisions/032-micronaut-data-under-permits.md
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UnscopedRows {}
