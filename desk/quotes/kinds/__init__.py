"""What a marked segment is: a quotation of some kind, a term, a title, a name, a scare quote, a hashtag."""
