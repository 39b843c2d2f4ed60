package dk.voresplan.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test that uses the running demo in Chromium. All such tests share one of each, which stop after
 * the last; so a test counts only what is its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Shared.class)
@interface InBrowser {
  /** Gives tests the one demo and the one Chromium, started when first asked for. */
  final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      var type = parameter.getParameter().getType();
      return type == RunningDemo.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
      var shared = test.getRoot().getStore(Namespace.create(Shared.class));
      return parameter.getParameter().getType() == RunningDemo.class
          ? shared.getOrComputeIfAbsent(RunningDemo.class)
          : shared.getOrComputeIfAbsent(Chromium.class);
    }
  }
}
