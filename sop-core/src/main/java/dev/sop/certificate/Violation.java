package dev.sop.certificate;

/**
 * A rule of the plan that does not hold.
 *
 * @param rule which rule: {@code material balance}, {@code capacity}, {@code storage} ...
 * @param subject the product, resource or constraint by id
 * @param bucket label of the bucket
 * @param amount by how much, in the unit of the rule, above 0
 * @param relative the amount over one plus the size of the quantities compared
 */
public record Violation(String rule, String subject, String bucket, double amount, double relative) {}
