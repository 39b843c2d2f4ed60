package dk.voresplan.limit;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How often one person may do each thing in one plan on one day: {@code voresplan.limits.per-day}.
 */
@ConfigurationProperties("voresplan.limits.per-day")
record DailyConfiguration(
    @Bindable(defaultValue = "100") int wishes,
    @Bindable(defaultValue = "20") int wishesOnBehalf,
    @Bindable(defaultValue = "100") int revisions,
    @Bindable(defaultValue = "200") int messages,
    @Bindable(defaultValue = "300") int changes,
    @Bindable(defaultValue = "100") int attachments,
    @Bindable(defaultValue = "20") int relativeMessages,
    @Bindable(defaultValue = "50") int corrections,
    @Bindable(defaultValue = "50") int questions,
    @Bindable(defaultValue = "20") int invitations,
    @Bindable(defaultValue = "200") int handovers) {

  int times(Daily what) {
    return switch (what) {
      case WISH -> wishes;
      case WISH_ON_BEHALF -> wishesOnBehalf;
      case REVISION -> revisions;
      case MESSAGE -> messages;
      case CHANGE -> changes;
      case ATTACHMENT -> attachments;
      case RELATIVE_MESSAGE -> relativeMessages;
      case CORRECTION -> corrections;
      case QUESTION -> questions;
      case INVITATION -> invitations;
      case HANDOVER -> handovers;
    };
  }
}
