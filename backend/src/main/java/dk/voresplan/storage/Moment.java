package dk.voresplan.storage;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a statement a moment with its offset. Micronaut Data gives H2 a bare timestamp, which is
 * ambiguous in the hour that comes twice.
 */
@TypeDef(type = DataType.OBJECT, converter = MomentConverter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Moment {}
