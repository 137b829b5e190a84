/** Word lists for the recogniser: what is often a first name here, what is a town, and capitals that name nobody. Common knowledge (G). */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** First names as they are met in Dutch groups. Not complete: a capital in the middle of a sentence is looked at as well. */
export const FIRST_NAMES = list(`
Aad Aafke Aaltje Aart Abdel Abdul Abdullah Achmed Ad Adil Adriaan Aicha Aïcha Aisha Albert Alex Alexander Ali Alice Alie Alex Amber Amina Amira Anastasia Andre André Andrea Anita Anja Anke Anna Anne Anneke Annelies Annemarie Annemieke Annet Annette Annie Anouk
Ans Antoinette Anton Antonie Aram Arend Arie Arjan Arjen Arnold Arno Arthur Ashley Astrid Atie Ayoub Ayse Ayşe Aziz Babette Barbara Bart Bas Bea Beatrijs Ben Benjamin Bep Bernadette Bernard Bert Bertha Berend Bianca Bilal Bo Bob Boris Bouke Bram Brigitte Britt
Carel Carien Carla Carlijn Carlo Carmen Carola Carolien Caroline Cas Casper Catharina Cees Celine Chantal Charlotte Chris Christa Christel Christiaan Christina Christine Claire Claudia Coby Colette Conny Cor Corine Corrie Coen Cynthia Daan Daisy Damian Dana Daniel
Daniël Danielle Daniëlle Danny David Debby Debora Deniz Dennis Desiree Diana Dick Diederik Dieuwertje Dilan Dina Dirk Dominique Donna Dorien Doris Douwe Driss Dylan Eddy Edith Edwin Eefje Eelco Ellen Ellie Elias Elif Elisa Elisabeth Elise Elke Ella Els Elsa Elsbeth Elsje
Emel Emiel Emily Emine Emma Emre Enes Eric Erica Erik Erika Erna Ernst Erwin Esmee Esra Esther Eva Evelien Eveline Evert Fabian Farah Faisal Fatih Fatima Fatma Fem Femke Fenna Fieke Fiona Fleur Floor Floris Floortje Francien Frank Frans Fransje Fred Frederik Frits
Gea Geert Gerda Gerard Gerben Gerrit Gert Gertrude Gijs Gina Gerjan Greet Greetje Greta Guido Guus Gülsen Habib Hafid Hamid Hamza Han Hanna Hannah Hanneke Hans Hanny Harm Harold Harry Hasan Hassan Hatice Hedwig Heidi Hein Helen Helena Helga Hendrik Henk Hennie Henny
Henriette Herman Hester Hilde Hind Hugo Huub Hussein Ibrahim Ida Ilse Imane Imke Ina Ine Ineke Ingeborg Inge Ingrid Irene Iris Irma Isa Isabel Isabella Ivo Jaap Jacco Jack Jacob Jacqueline Jamal Jan Jana Janneke Janet Janine Janna Jannes Jannie Jantine Jantje Jasmijn
Jasper Jayden Jeanette Jeanine Jelle Jelmer Jennifer Jenny Jeroen Jesse Jessica Jet Jill Jim Jo Joan Joanna Job Jochem Joep Johan Johanna Johannes John Jolanda Jolien Jonas Jonathan Joke Joop Joost Jordy Jorien Joris Jorrit José Josephine Josien Joyce Judith Jules
Julia Julian Jurre Jurgen Justin Kaan Kader Karel Karen Karim Karima Karin Kars Katja Kees Kelly Kemal Kenneth Kevin Khadija Khalid Kim Kirsten Klaas Klara Koen Koos Krijn Kristel Laila Lara Larissa Lars Laura Lauren Leen Leila Lena Lennart Leo Leon Leonie
Lex Liam Lian Lidewij Lies Liesbeth Lieke Lieve Lilian Linda Linde Lisa Lisanne Lisette Lodewijk Loes Lois Lotte Louis Louise Luc Lucas Lucia Luciano Ludo Luuk Lydia Maaike Maarten Machteld Malika Manon Manuela Marc Marcel Marco Margo Margot Margreet Margriet Maria
Marian Marianne Marie Mariam Marieke Mariëlle Marijke Marijn Marina Marinus Mario Marion Marisa Marit Marja Marjan Marjo Marjolein Mark Marleen Marlies Marloes Marten Martha Martijn Martin Martina Martine Mary Mathieu Mathilde Matthijs Maud Maurice Maurits Max Meike Mehdi Mehmet
Melanie Melissa Melvin Menno Merel Mia Michael Michel Michelle Michiel Mieke Miep Mies Mike Mila Milan Milou Minke Miranda Miriam Mirjam Mirthe Mo Moniek Monique Mohamed Mohammed Morris Mounir Mourad Murat Mustafa Myrthe Nabil Nadia Najat Naomi Natascha Natasja Nel Nelleke
Nick Nicky Nico Nicole Niek Niels Nienke Nina Noa Noah Noor Noortje Norbert Nora Nynke Okke Olga Oscar Omar Orlando Oskar Otto Patricia Patrick Paul Paula Paulien Pauline Peggy Peter Petra Petronella Philip Piet Pieter Pim Priya Quinten Rachel Rachid Rafael Ramon Ramona
Ralph Ravi Raymond Rebecca Regina Reinier Rein Remco Remi Renate René Renée Reza Ria Riad Rianne Riet Rik Rina Rinus Rita Rob Robbert Robert Robin Roel Roelof Rogier Roland Rolf Romy Ron Ronald Ronnie Roos Rosa Rosalie Rosanne Roy Rozemarijn Ruben Rudolf Rudy Ruth Ruud
Saar Sabine Sabrina Said Saïd Salima Salma Sam Samantha Samir Samira Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Serdar Sharon Sheila Siem Sietske Sigrid Silvia Simon Simone Sjaak Sjoerd Sjors Sofia Sofie Sofia Sonja Sophia Sophie Stan Stefan Stefanie Stella Stephan
Steven Stijn Storm Suzan Suzanne Sven Sylvia Sylvie Tamara Tanja Tara Teun Teunis Thea Theo Thera Thijs Thomas Tiemen Tijmen Tim Timo Tina Tineke Titia Tjeerd Tobias Tom Ton Tonny Toon Trees Trijntje Trudy Truus Tygo Ursula Valentijn Vera Veerle Veronique Victor Victoria Vincent
Wendy Werner Wesley Wietske Wil Wilco Wilfred Wilhelmina Willem Willemien Willemijn Willeke Wilma Wim Winston Wouter Xander Yara Yasin Yasmin Yasmina Yasmine Yolanda Youssef Yusuf Yvette Yvonne Zahra Zeynep Zoë Zohra
Jason Kyra Sem Finn Levi Luca Mees Tess Evi Saar Fay Lynn Nova Vince Dirkje Aaltje Geertje Sijtske Siebe Tjitske Wiebe Ype Abdelkarim Soufiane Ilias Naima Rajae Shirley Chandra Rishi Sunita Marlon Jurriën Ronaldo Ewa Agnieszka Piotr Tomasz Olena Ahmad Rania Svetlana
`)

/** First names that are also ordinary words at the beginning of a sentence. There they count only when a verb of a person follows. */
export const ALSO_WORDS = list('Ad Alie Bas Bea Ben Bo Cor Els Fleur Floor Han Hein Ina Iris Isa Jan Job Kim Lex Lies Linde Lieve Maria Mark Max Mees Merel Mies Mo Nick Noor Nova Pim Rein Rob Roos Rosa Ruth Saar Sam Stan Stella Storm Ton Trees Wil Will')

/** Verbs that tell that the word before them is somebody. */
export const PERSON_VERBS = list('zei zegt zeg vroeg vraagt keek kijkt lachte lacht huilde huilt zweeg zwijgt kwam komt ging gaat was is had heeft werd wordt wil wilde kon kan liep loopt zat zit stond staat bleef blijft vertelde vertelt dacht denkt vond vindt voelde voelt reageerde reageert begon begint barstte antwoordde knikte knikt mist miste vertrok said says asked looked was is had has came went')

/** Towns: municipalities and larger places of the Netherlands and Flanders that are no ordinary words. */
export const PLACES = list(`
Aalsmeer Aalst Aalten Alkmaar Almelo Almere Amersfoort Amstelveen Amsterdam Antwerpen Apeldoorn Appingedam Arnhem Assen Asten Baarle Baarn Barendrecht Barneveld Bemmel Bergeijk Beverwijk Bilthoven Bladel Blaricum Bloemendaal Bodegraven Bolsward Borculo Boskoop Boxmeer Boxtel Breda Breukelen Brielle
Brugge Brummen Brunssum Brussel Bunnik Bunschoten Bussum Capelle Castricum Coevorden Cuijk Culemborg Dalfsen Delft Delfzijl Deurne Deventer Diemen Doesburg Doetinchem Dokkum Dongen Doorn Dordrecht Drachten Driebergen Dronten Druten Duiven Eemnes Eindhoven Elburg Emmeloord Emmen Enkhuizen Enschede Ermelo
Etten-Leur Franeker Geertruidenberg Geldermalsen Geldrop Geleen Gemert Gennep Genk Gent Goirle Gorinchem Gouda Groningen Haaksbergen Haarlem Haarlemmermeer Hardenberg Harderwijk Harlingen Hasselt Heemskerk Heemstede Heerde Heerenveen Heerhugowaard Heerlen Heiloo Hellendoorn Hellevoetsluis Helmond Hendrik-Ido-Ambacht Hengelo Heusden
Hilvarenbeek Hilversum Hoofddorp Hoogeveen Hoogezand Hoogvliet Hoensbroek IJmuiden IJsselstein Kampen Katwijk Kerkrade Kortrijk Krimpen Landgraaf Leerdam Leeuwarden Leiden Leiderdorp Leidschendam Lelystad Leusden Leuven Lisse Lochem Losser Maarssen Maassluis Maastricht Mechelen Meppel Middelburg Middelharnis Mijdrecht Mill Moerdijk
Naaldwijk Naarden Nijkerk Nijmegen Nijverdal Noordwijk Nootdorp Nunspeet Oegstgeest Oirschot Oisterwijk Oldenzaal Oldebroek Ommen Oosterhout Oostende Oosterbeek Papendrecht Pijnacker Purmerend Raalte Renkum Rheden Rhenen Ridderkerk Rijssen Rijswijk Roermond Roeselare Roosendaal Rotterdam Rosmalen Ruinen Sassenheim Schagen
Scheveningen Schiedam Schijndel Sittard Sliedrecht Sluis Sneek Soest Son Spijkenisse Stadskanaal Staphorst Steenbergen Steenwijk Terneuzen Tilburg Tubbergen Turnhout Uden Uithoorn Utrecht Vaals Valkenburg Valkenswaard Veendam Veenendaal Veghel Veldhoven Velp Velsen Venlo Venray Vianen Vlaardingen Vlissingen Volendam Voorburg Voorhout
Voorschoten Vught Waalwijk Waddinxveen Wageningen Wassenaar Weesp Wierden Wijchen Winschoten Winsum Winterswijk Woerden Wolvega Zaandam Zaandijk Zaanstad Zaltbommel Zandvoort Zeewolde Zeist Zevenaar Zierikzee Zoetermeer Zundert Zutphen Zwijndrecht Zwolle Friesland Drenthe Veluwe Achterhoek Twente
`)

/** Towns that are also ordinary words or names: they count only after a preposition of place. */
export const PLACES_AFTER_IN = list('Bergen Best Borne Buren Dalen Ede Elst Epe Goes Heeze Hoorn Huizen Hulst Laren Leek Made Putten Son Tiel Urk Weert Zwartsluis Haren Roden Norg Tholen Veere Wijk Texel Ameland Terschelling Vlieland Schiermonnikoog Limburg Brabant Zeeland')

/** Institutions of mental health care and hospitals, by the names they go under. */
export const INSTITUTIONS = list(`
Altrecht Antes Antonius Accare Arkin Dimence Emergis GGNet GGZwolle Jellinek Karakter Lentis Mediant Mondriaan Novadic Parnassia Rivierduinen Tactus Viersprong Yulius Youz Lievegoed Zonnehuizen Fivoor Kairos Pompestichting Transfore Inforsa
Radboudumc UMCG UMCU AMC VUmc AmsterdamUMC LUMC MUMC ErasmusMC OLVG Isala Rijnstate Catharinaziekenhuis Amphia Canisius Elkerliek Gelre Meander Noordwest Spaarne Deventer-ziekenhuis Haaglanden HagaZiekenhuis Maasstad Ikazia Franciscus Zuyderland VieCuri
`)

/** Words that make of the capital after them the name of a house. */
export const HOUSES = list('ziekenhuis kliniek polikliniek instelling stichting verpleeghuis zorggroep ggz school hospital clinic')

/** Capitals that name nobody: languages, peoples, feasts, ways of treatment, the field’s own proper names, days and months in English. */
export const NO_NAMES = list(`
Nederlands Nederlandse Engels Engelse Duits Duitse Frans Franse Vlaams Vlaamse Turks Turkse Marokkaans Marokkaanse Surinaams Surinaamse Antilliaans Antilliaanse Arabisch Arabische Pools Poolse Syrisch Syrische Spaans Spaanse Italiaans Italiaanse Europees Europese Fries Friese
Nederland België Duitsland Frankrijk Engeland Europa Marokko Turkije Suriname Syrië Polen Nederlander Nederlanders Belg
Kerst Kerstmis Pasen Pinksteren Sinterklaas Ramadan Suikerfeest Koningsdag Oud Nieuw Hemelvaart God Allah Jezus Bijbel Koran
Gestalt Interpersoonlijk Linken Basiscursus Groepsdynamica Leary Kring Zoom Teams Word Excel Google WhatsApp Facebook Instagram Netflix Internet Covid Corona Mindfulness Structuurgroep
English Dutch German French Turkish Moroccan Christmas Easter Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December I
Ik Je Jij U Hij Zij Ze Wij We Jullie Het De Een En Maar Dus Want Als Toen Dat Die Dit Deze Wat Wie Waar Waarom Hoe Niet Nee Ja Nou Oké Goed Misschien Wil Kun Kan Mag Moet Laat Ga Kom Zou Er Daar Hier Nu Straks Volgens Bij Met Voor Na Van In Op Om Aan Te Uit Over Onder Door Tijdens Mijn Jouw Zijn Haar Ons Onze Hun Ben Is Was Waren Heb Heeft Had The A An And But So What Who Why How When Where You He She They It This That My Your His Her Our Their Is Do Don
`)
