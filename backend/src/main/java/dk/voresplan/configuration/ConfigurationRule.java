package dk.voresplan.configuration;

/** What one part of the application asks of its settings. */
public interface ConfigurationRule {
  /** Reads the settings, and says of each that is wrong what would be right. */
  void check(Settings settings);
}
