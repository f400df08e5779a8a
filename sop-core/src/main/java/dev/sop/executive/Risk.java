package dev.sop.executive;

/**
 * Something that may turn out otherwise than planned.
 *
 * @param id stable within a plan: {@code risk/scenario/downside}
 * @param opportunity whether it would be for the better
 * @param text in words
 * @param money what it would change the margin by; 0 where that is not known
 * @param probability how likely, 0 to 1; 0 where that is not known
 */
public record Risk(String id, boolean opportunity, String text, double money, double probability) {}
