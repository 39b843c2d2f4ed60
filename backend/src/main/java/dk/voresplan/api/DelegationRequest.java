package dk.voresplan.api;

import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.delegation.DelegationDraft;
import dk.voresplan.delegation.Opened;
import dk.voresplan.text.ShortText;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a citizen opens for a relative.
 *
 * @param name what the citizen calls them, 1 to 200 characters; only for a new one
 * @param topics {@code SEE} or {@code WRITE} by topic; none lets them tell the team something
 * @param lastDay the last day on which it is open, two years ahead at most
 * @param version what it was when the citizen saw it; only for a change
 */
@Serdeable
record DelegationRequest(
    @Nullable String name,
    @Nullable Map<String, @Nullable String> topics,
    @Nullable String lastDay,
    @Nullable Long version) {
  DelegationDraft draft() {
    return new DelegationDraft(
        new RequestField("name", name).read(ShortText::new), opened(), day());
  }

  Opened opened() {
    if (topics == null) {
      throw new InvalidField("topics");
    }
    var read = new EnumMap<Topic, Right>(Topic.class);
    topics.forEach((topic, right) ->
        read.put(
            new RequestField("topics", topic).read(Topic::valueOf),
            new RequestField("topics", right).read(Right::valueOf)));
    return new Opened(read);
  }

  long seen() {
    return SeenVersion.of(version);
  }

  LocalDate day() {
    return new RequestField("lastDay", lastDay).read(LocalDate::parse);
  }
}
