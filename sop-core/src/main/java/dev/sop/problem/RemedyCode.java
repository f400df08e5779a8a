package dev.sop.problem;

/** Remedies that read otherwise in Java and in a document. */
public enum RemedyCode {
    /** Add a signal of demand. */
    ADD_DEMAND("Maybe add DemandSignal.of(\"forecast\").volume(1_000)."),
    /** Add a resource. */
    ADD_RESOURCE("Maybe add SupplyResource.of(\"Plant A\").capacity(1_000)."),
    /** Say who overrides a signal, and why. */
    SAY_WHO_AND_WHY("Maybe add by(\"demand planner\", \"...\")."),
    /** Name the product of a signal. */
    NAME_PRODUCT("Maybe add product(\"%s\")."),
    /** Give a resource a capacity, or say that it has no limit. */
    ADD_CAPACITY("Maybe add capacity(1_000) or withoutLimit()."),
    /** Say how long a unit of a product takes. */
    ADD_ROUTING("Maybe add makes(\"%s\", 0.5)."),
    /** State a tier of overtime as one share. */
    USE_TIER_SHARE("Maybe use OvertimeTier.share(0.10)."),
    /** State a limit of overtime as one share. */
    USE_OVERTIME_SHARE("Maybe use Constraint.overtime(\"labor\", 0.10)."),
    /** Give a soft limit a price, and no other one. */
    USE_SOFT("Maybe use soft(5.0)."),
    /** Let machines be down in any part. */
    ALLOW_PARTS("Maybe add inAnyPart()."),
    /** State more of a shared limit as amount and cost. */
    USE_EXTRA("Maybe use extra(500, 12.0)."),
    /** Keep what is not used. */
    KEEP("Maybe use keeping(%s)."),
    /** Name a product a lane moves. */
    ADD_MOVES("Maybe add moves(\"pumps\", 2.5)."),
    /** Give a split a least share. */
    ADD_LEAST("Maybe add least(\"Plant B\", 0.3)."),
    /** Say how long a product keeps. */
    ADD_SHELF_LIFE("Maybe add shelfLife(2)."),
    /** Give stock a safety stock. */
    ADD_SAFETY_STOCK("Maybe add safetyStock(500)."),
    /** Give stock a maximum. */
    ADD_MAXIMUM("Maybe add maximum(5_000)."),
    /** State a credit line as a negative minimum. */
    USE_CREDIT_LINE("Maybe a credit line was meant: minimum(-50_000)."),
    /** Count late deliveries too. */
    LEAVE_ON_TIME_OUT("Maybe leave deliveredOnTime() out."),
    /** Publish an empty plan. */
    PUBLISH_EMPTY_PLAN("Maybe an empty plan was meant, which forbids starting anything there: PublishedPlan.empty()."),
    /** Give one of two things another name. */
    RENAME("Maybe give one of them another name with named(\"...\").");

    private final String inJava;

    RemedyCode(String inJava) {
        this.inJava = inJava;
    }

    /** A sentence that begins with "Maybe"; {@code %s} stands for what it is about. */
    String inJava() {
        return inJava;
    }
}
