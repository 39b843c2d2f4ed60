package dk.voresplan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that needs no database. It runs once; all others run on H2 and on PostgreSQL. The build
 * (backend/pom.xml) leaves its tag out of the second run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("needs-no-database")
public @interface NeedsNoDatabase {}
