package dk.voresplan.access;

import io.micronaut.aop.Around;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.annotation.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a repository of citizens' rows. Each of its methods takes a {@link Permit} and says what it
 * {@link Needs}. One that changes rows takes a {@link WritePermit}. It works in that permit's
 * transaction and in no other. The compiler refuses a statement that may reach another citizen
 * (module {@code backend/checks}). docs/decisions/032-micronaut-data-under-permits.md
 */
@Around
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Transactional(propagation = TransactionDefinition.Propagation.MANDATORY)
public @interface CitizenRows {}
