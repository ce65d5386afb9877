package org.pacstream.enrich.report;

/** What a word or phrase of a rule file tells about the money beside it. */
enum CueKind {
  /** A payer gives: "gave", "donated". */
  GIVE,
  /** The same as a noun: "donation", "check". */
  GIFT,
  /** A recipient gets: "received". */
  RECEIVE,
  /** A holder collects: "raised", "brought in". */
  RAISE,
  /** A spender spends: "spent", "laid out". */
  SPEND,
  /** Money put somewhere, which the object tells: "poured into". */
  POUR,
  /** What is bought: "media buy", "airtime". */
  BUY,
  /** Spending named by its object: "backed X with". */
  BACK,
  /** Spending against its object: "targeted X with". */
  ATTACK,
  /** A candidate has what is spent: "benefited from". */
  FAVOURED,
  /** A candidate suffers what is spent: "was hit with". */
  DISFAVOURED,
  /** Spending arranged for later: "booked airtime for". */
  RESERVE,
  /** Committee to committee: "transferred". */
  TRANSFER,
  /** A balance: "on hand", "war chest". */
  HOLD,
  /** Money going back: "refunded". */
  REFUND,
  /** A giver has money again: "got back". */
  GOT_BACK,
  /** Money that is no political flow: fines, prices, revenue. */
  NOT_FLOW,
  /** Announced, reserved, planned. */
  PLEDGED,
  /** Targets: "hopes to raise". */
  GOAL,
  /** Legal caps. */
  LIMIT,
  /** Seats, tickets, photographs. */
  PRICE,
  /** A third party's forecast. */
  ESTIMATE,
  /** Makes the trigger after it a plan: "will", "plans to". */
  FUTURE,
  /** Denies the trigger it stands before. */
  NEGATION,
  /** A running or period total: "so far", "in all". */
  CUMULATIVE,
  /** A report for each of several: "apiece". */
  EACH,
  /** Taking sides for what follows. */
  SUPPORT,
  /** Taking sides against what follows. */
  OPPOSE,
  /** A word of side that also means its candidate: "in his favour". */
  FOR_ONE,
  /** The same against: "against him" as one word. */
  AGAINST_ONE,
  /** Takes sides for the name it stands behind: German "zu unterstützen". */
  SUPPORT_BEHIND,
  /** The same against: "zu besiegen". */
  OPPOSE_BEHIND,
  /** For whom money is spent without a word of side: "spent $90,000 on Kelly". */
  ON,
  /** Either of the two before, of whom money was collected for. */
  FOR_HOLDER,
  /** Before a recipient. */
  TO,
  /** Before a payer. */
  FROM,
  /** Before the agent of a passive. */
  BY,
  /** Before the committee money goes through. */
  THROUGH,
  /** Before an amount whose target stands before it: "backed X with $1 million". */
  WITH,
  /** Before examples of the noun before it: "committees such as". */
  SUCH_AS,
  /** Tells where money told of before ended up: "the recipient was". */
  WENT_TO,
  /** Stands right behind a name and belongs to it: Japanese "shi", Korean "hubo". */
  HONORIFIC,
  /** One who acts and whom no name tells: "a union", "an employee". */
  STRANGER,
  /** Words to pass over, which would else be read as something: "campaign aide". */
  NOTHING,
  /** Opens a clause where names and a verb follow: "after A and B gave". */
  CONJUNCTION,
  /** Behind an amount: a part of the one told before: "of that". */
  PART,
  /** Lists of givers and of amounts in the same order. */
  RESPECTIVELY,
  /** A preposition that gives its noun no part in the flow. */
  OTHER,
  /** Makes the noun before it the recipient of the next clause: "to which". */
  TO_WHICH,
  /** Makes the noun before it the doer of the next clause: "who". */
  RELATIVE,
  /** Begins a noun phrase: "the", "its". */
  DETERMINER,
  /** A reference to a known committee: "the super PAC". */
  COMMITTEE,
  /** A committee about to be named: "a super PAC". */
  NEW_COMMITTEE,
  /** A reference to a committee or a company: "it". */
  BODY,
  /** Whoever acts in the words before, somebody or a body: Russian "он", French "il". */
  EITHER,
  /** Begins a noun phrase that means one already known: "the". */
  DEFINITE,
  /** The one named last: "the latter". */
  LATTER,
  /** Before a body that the words only describe someone by: "chairman". */
  TITLE,
  /** A reference to a network: "the three affiliated groups". */
  NETWORK,
  /** A candidate's campaign. */
  CAMPAIGN,
  /** "His", "her" before a campaign. */
  POSSESSOR,
  /** Between a campaign and its candidate, where it tells a role elsewhere: Spanish "de". */
  OF,
  /** Who stands against the name before or behind it: "opponent". */
  RIVAL,
  /** After a name that only owns what follows: "'s". */
  POSSESSIVE,
  /** A reference to one company: "this exchange". */
  COMPANY,
  /** A reference to one donor or several: "the brothers", "he". */
  DONOR,
  /** The same when "the" stands before it: "investor". */
  DONOR_NOUN,
  /** Opens lines that belong to the page, not to the article: "Related:". */
  BOILERPLATE,
  /** A reference to a candidate: "her", "the congresswoman". */
  CANDIDATE,
  /** Politics as a receiver or field: "congressional races". */
  POLITICS,
  /** The industry as a whole. */
  INDUSTRY,
  /** Words of the industry. */
  CRYPTO,
  /** Gifts in coins. */
  COIN,
  /** Joins names: "and". */
  AND,
  /** Ends a clause: "while", "but". */
  BOUNDARY,
  /** The head committee without its network. */
  ALONE,
  /** "Two donations of". */
  TWICE,
  /** Ends or begins a time; with a sum behind it, a balance: "closed the quarter with". */
  CLOSES,
  /** A price or what ads cost, as the sentence tells: "cost". */
  COST,
  /** Behind a sum that is only had: "$5 million to spend". */
  UNSPENT,
  /** Says of what stands before it that it never was: "were false". */
  REFUTED,
  /** Denies what follows: "denied that". */
  REFUTES,
  /** Means the spending told of before, with its side: "the ads", "the effort". */
  SAME,
  /** Begins a noun phrase that means no one known: "a", "any". */
  INDEFINITE,
  /** Where money went, which may be to somebody or on ads: "went to". */
  WENT,
  /** What somebody is, whose name follows behind a comma: "the conservative, John Roe". */
  EPITHET,
  /** Beside a name behind an amount: another who gave as much, "as did". */
  LIKEWISE,
  /** Before a candidate: a campaign like the one told of, "that of". */
  THAT_OF,
  /** With the one it comes from beside it, a gift: "came". */
  COMES,
  /** Advertising against someone, whatever preposition follows: "attack ads". */
  HOSTILE,
  /** A gift word that means those who give: "the biggest donors to". */
  GIVERS,
  /** How much of a sum the one behind it gave: "most of it". */
  SHARE,
  /** A boundary that may stand within its clause: "by contrast". */
  CONTRAST;

  boolean governs() {
    return ordinal() <= ESTIMATE.ordinal();
  }

  boolean isNoun() {
    return this == GIFT || this == BUY;
  }

  boolean marksRole() {
    return switch (this) {
      case SUPPORT, OPPOSE, ON, TO, FROM, BY, THROUGH, OTHER, WITH, BACK, ATTACK -> true;
      default -> false;
    };
  }
}
