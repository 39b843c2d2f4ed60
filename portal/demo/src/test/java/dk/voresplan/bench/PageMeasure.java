package dk.voresplan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** This measures the bytes that come for a page before the first interaction with it. */
final class PageMeasure implements Measure {
  private static final double MOST_KILOBYTES = 250;
  private static final double KILOBYTE = 1_000;

  @Override
  public Prepared prepare(Subject subject) throws IOException, InterruptedException {
    var owner = subject.owner();
    var workload = new LinkedHashMap<String, Object>(owner.planSize());
    return () -> {
      var samples = new ArrayList<Sample>();
      var portal = subject.server().portal();
      try (var session = new PortalSession(portal, owner.citizen())) {
        var cookie = Optional.of(session.cookie());
        samples.add(
            sample("the front page", subject.browser().bytes(portal, "/", Optional.empty())));
        samples.add(sample("Home", subject.browser().bytes(portal, "/hjem", cookie)));
        samples.add(sample("the plan page", subject.browser().bytes(portal, "/plan", cookie)));
      }
      samples.subList(1, samples.size()).forEach(sample -> sample.workload().putAll(workload));
      return samples;
    };
  }

  private static Sample sample(String page, long bytes) {
    return Sample.of("bytes of " + page, "KB", bytes / KILOBYTE, Map.of()).below(MOST_KILOBYTES);
  }
}
