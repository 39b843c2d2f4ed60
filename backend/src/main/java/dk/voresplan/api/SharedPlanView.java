package dk.voresplan.api;

import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Appointment;
import dk.voresplan.delegation.DelegationBasis;
import dk.voresplan.delegation.SharedDelegation;
import dk.voresplan.delegation.SharedPlan;
import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.PlanArea;
import dk.voresplan.plan.Waiting;
import dk.voresplan.team.Contact;
import dk.voresplan.wish.SharedWish;
import dk.voresplan.wish.WishKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A citizen's plan as one relative sees it. What is not open is absent; what is kept back leaves
 * nothing.
 */
@Serdeable
record SharedPlanView(
    UUID citizen,
    String citizenName,
    List<Open> open,
    Optional<List<PlanArea>> areas,
    Optional<List<Waiting>> waiting,
    Optional<List<Contact>> contacts,
    Optional<List<Appointment>> appointments,
    Optional<List<SharedWishView>> wishes,
    List<MessageView> told) {
  static SharedPlanView of(SharedPlan plan) {
    return new SharedPlanView(
        plan.citizen().value(),
        plan.citizenName(),
        plan.delegations().stream().map(Open::of).toList(),
        plan.plan().map(it -> it.areas()),
        plan.plan().map(it -> it.waiting()),
        plan.team().map(it -> it.contacts()),
        plan.calendar().map(it -> it.appointments()),
        plan.wishes().map(all -> all.stream().map(SharedWishView::of).toList()),
        plan.told().stream().map(MessageView::of).toList());
  }

  /**
   * What is open, on what basis, and until when.
   *
   * @param waitsForAYes whether the citizen has yet to say yes
   */
  @Serdeable
  record Open(
      UUID citizen,
      String citizenName,
      DelegationBasis basis,
      Map<Topic, Right> topics,
      Optional<LocalDate> lastDay,
      boolean waitsForAYes) {
    static Open of(SharedDelegation delegation) {
      return new Open(
          delegation.citizen().value(),
          delegation.citizenName(),
          delegation.basis(),
          delegation.opened().topics(),
          delegation.lastDay(),
          delegation.waitsForAYes());
    }
  }

  /**
   * A wish: its words, and whether this relative wrote it on the citizen's behalf.
   *
   * @param voiceSeconds how long the voice lasts that says it
   */
  @Serdeable
  record SharedWishView(
      UUID id,
      WishKind kind,
      Optional<String> text,
      Optional<Long> voiceSeconds,
      Optional<LifeArea> lifeArea,
      Instant writtenAt,
      boolean onBehalf) {
    static SharedWishView of(SharedWish wish) {
      return new SharedWishView(
          wish.id(),
          wish.kind(),
          wish.text(),
          wish.voice().map(Duration::toSeconds),
          wish.lifeArea(),
          wish.writtenAt(),
          wish.onBehalf());
    }
  }
}
