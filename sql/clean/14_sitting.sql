-- title: How many members the body had, for each sitting of which they are known

SELECT sitting_no, COUNT(*) AS members FROM sitting_member GROUP BY sitting_no
