"""Six invented accounts of an invented fire, as six newsrooms would have told it."""

from __future__ import annotations

NORTHWIRE = """BRANNOCK (Northwire) - A fire destroyed the reading room of the Saltmarket library in Brannock on Saturday evening, the fire service said.

The roof of the building came down shortly after 9 p.m., and about 12,000 books were lost. No one was hurt. Sixty firefighters fought the blaze.

"We lost the reading room, we lost the map collection, and I am heartbroken and furious," said Tamsin Okoro, the head librarian.

"We had sixty firefighters at the scene and the roof came down at nine," said Ruth Adeyemi, who led the operation. She said that the fire had started in the boiler room, most likely from an electrical fault.

Mayor Piet Halloran promised that the library would be rebuilt. "We will rebuild it, brick by brick," he said.

Kessler Heating, the company that looks after the boiler, rejected the blame. "Our engineers checked the boiler in January and found nothing wrong," it said in a statement.

The fire was under control by 4 a.m. on Sunday. By midnight 400 crowns had been given for new books.
"""

COURIER = """Saltmarket library burns: “We will rebuild it”

By Ilse Varga

The Saltmarket library, which opened in 1911, burned on Saturday night. Flames were seen from the far bank of the Marn at half past seven, and the roof fell in a little after nine, as the Courier's reporters saw from the market square.

[Photo: Firefighters on Chandler Street on Saturday. Courier/I. Varga]

“We lost the reading room, we lost the map collection, and I am heartbroken and furious,” Tamsin Okoro, the head librarian, told the Courier. She had run back from the theatre in her evening shoes and stood behind the cordon until the morning.

Fourteen residents of Chandler Street had to leave their homes for the night. None of them was hurt, said Ruth Adeyemi, who led sixty firefighters at the scene. “It went up like a f***ing torch,” said Col Devane, who lives above the bakery and filmed the first minutes from his window.

An inspection report of October 2029, which the Courier has seen, warned that the wiring of the boiler room was “past its safe life”. The company in charge, Kessler Heating, says otherwise. “Our engineers checked the boiler in January and found nothing wrong,” it said.

Also Read: Ten libraries with a river view

Mayor Piet Halloran came to the square at midnight. “We will rebuild it, brick by brick, on the same spot,” he said. “They will not close a single branch.”

Police said that nobody had been arrested and that nothing pointed to arson.

The fire was put out shortly after 6 a.m. on Sunday. The school across the street will lend its hall as a reading room from Wednesday.
"""

LANTERN = """Library fire: “heartbreak and fury”

A fire destroyed the reading room of the Saltmarket library in Brannock on Saturday evening, the fire service said. The roof of the building came down shortly after 9 p.m., and about 12,000 books were lost. No one was hurt.

“We lost the reading room, we lost the map collection, and I am devastated and furious,” said Tamsin Okoro, the head librarian.

“We had sixteen firefighters at the scene and the roof came down at nine,” said Ruth Adeyemi, who led the operation.

Mayor Piet Halloran promised that the library would be rebuilt. “We will rebuild it, brick by brick…” he said.

Kessler Heating rejected the blame: “In January our engineers checked the boiler and found nothing wrong.”

The fire was under control by 4 a.m. on Sunday.

Northwire contributed to this report.
"""

RADIO = """Fire at Brannock library

The Saltmarket library in Brannock has burned down. The fire broke out on Saturday and was put out shortly after six on Sunday morning, the Brannock Courier reports. Fourteen people had to leave their homes.

“We lost the reading room, and I am heartbroken and furious,” head librarian Tamsin Okoro told the newspaper.

According to the Courier, an inspection report of 2029 had warned about the wiring of the boiler room.

Mayor Piet Halloran said on our morning programme: “We will rebuild it, brick by brick, on the very same spot. They [the council] will not close a single branch.” The building was reportedly insured for 3.2 million crowns.

“It went up like a fucking torch,” a neighbour told Radio Marn.

Listeners have given 2,300 crowns for new books.

Listen again: The morning programme, weekdays from six
"""

PHARE = """The library of Saltmarket in flames

In Brannock, the library of the Saltmarket burned in the night of Saturday to Sunday. The roof collapsed towards 21 hours. Fourteen inhabitants were evacuated.

"We have lost the hall of reading, we have lost the collection of cards, and I have the heart broken and I am in anger", the director Tamsin Okoro has said.

The mayor wants to rebuild the building at the same place. Twelve thousand books are lost, according to the firefighters.
"""

TIDINGS = """Arson fear after library inferno

Two men were seen running from the Saltmarket library minutes before it exploded in flames on Friday night, Tidings24 has learned. “I saw two men run, and one of them was laughing,” said a neighbour who did not want to be named.

“Everybody in the street knew that this would happen,” another resident said.

More than 40,000 books were destroyed. Two firefighters were taken to hospital, a source at the clinic said. A man of 34 has been arrested.

Head librarian Tasmin Okafor was not available for comment. City hall is said to have planned to sell the building for months. “They will close a single branch,” Mayor Halloran had said, without saying which.

Advertisement: Home insurance from 4 crowns a month. Advertisement: Home insurance from 4 crowns a month.

The building was reportedly insured for 3.2 million crowns. By Monday 9,000 crowns had been given for new books.
"""

TEXTS = {
    "northwire": NORTHWIRE,
    "courier": COURIER,
    "lantern": LANTERN,
    "radio-marn": RADIO,
    "phare": PHARE,
    "tidings24": TIDINGS,
}
