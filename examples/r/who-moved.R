# Who moved from one vote to another?
#
# Needs: R alone.
# Use:   Rscript examples/r/who-moved.R [PUBLISHED_FOLDER [EARLIER LATER]]

args <- commandArgs(trailingOnly = TRUE)
folder <- if (length(args) > 0) args[1] else "output/latest"
symbols <- if (length(args) > 2) args[2:3] else c("A/RES/60/173", "A/RES/61/174")

# na.strings = "": the code of Namibia's internet domain is NA, and here a missing value is empty
votes <- read.csv(file.path(folder, "data", "votes.csv"), na.strings = "", encoding = "UTF-8")
of <- function(symbol) {
  votes[which(votes$symbol == symbol), c("country_code", "country_name", "vote")]
}
both <- merge(of(symbols[1]), of(symbols[2]), by = "country_code", suffixes = c(".before", ".after"))
moved <- both[both$vote.before != both$vote.after, ]

cat("From", symbols[1], "to", symbols[2], "\n\n")
print(table(before = both$vote.before, after = both$vote.after))
cat("\n")
rows <- moved[order(moved$vote.before, moved$vote.after, moved$country_code), ]
print(rows[c("country_code", "country_name.after", "vote.before", "vote.after")], row.names = FALSE)
cat("\n", nrow(moved), "moved\n")
