package dk.voresplan.configuration;

import io.micronaut.context.env.Environment;
import io.micronaut.core.type.Argument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the operator set, as text, and a list of what is wrong with it. */
public final class Settings {
  private final Environment environment;
  private final List<String> problems = new ArrayList<>();

  Settings(Environment environment) {
    this.environment = environment;
  }

  /** Whether this is where real people's plans are. */
  public boolean areForProduction() {
    return environment.getActiveNames().contains("production");
  }

  /** Whether this is the demo with its invented people. */
  public boolean areForDemo() {
    return environment.getActiveNames().contains("demo");
  }

  /** Whether a test chose them, which may ask for any free port. */
  boolean areForTest() {
    return environment.getActiveNames().contains(Environment.TEST);
  }

  /**
   * One setting.
   *
   * @param name what the operator calls it: a variable, or its place in the file
   * @param property where it is found
   */
  public Setting setting(String name, String property) {
    return new Setting(name, environment.getProperty(property, String.class).orElse(""), this);
  }

  /** A setting that has no variable, and so is known by its place in the file. */
  public Setting setting(String place) {
    return setting(place, place);
  }

  /** The names of what stands under this place in the file. */
  public Collection<String> entries(String place) {
    return environment.getPropertyEntries(place);
  }

  /** Asks that nothing stands under this place but these: what is misspelt would have no effect. */
  public void only(String place, Collection<String> names) {
    for (var name : entries(place)) {
      if (!names.contains(name)) {
        wrong("%s.%s is not known: there are %s.".formatted(place, name, String.join(", ", names)));
      }
    }
  }

  /** The texts of a list. */
  public List<String> list(String property) {
    return environment.getProperty(property, Argument.listOf(String.class)).orElse(List.of());
  }

  /** Says what is wrong, in one sentence without secrets. */
  public void wrong(String sentence) {
    problems.add(sentence);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
