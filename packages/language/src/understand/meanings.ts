/**
 * A lexicon of meanings: different words for one thing a leader does. The model learns from the meanings
 * beside the words, so that a word it never saw in training still says something. [D: written for this product]
 * An entry is a word, the beginning of a word ("herken*") or a phrase ("in_de_war"); all in the model's spelling.
 */
export const MEANINGS: Readonly<Record<string, string>> = {
  // the start, the room, the frame
  sit: 'zit zitten zitplaats ga_zitten plaatsnemen neerzitten neer_zitten plaats stoel* krukje zetel* bank kussen neerploffen settelen geland landen aanschuiven schuif_aan schuif_bij erbij_zitten neem_plaats',
  stand: 'staan staand staat sta rechtstaan rechtop deuropening drempel deur binnenkomen binnen_komt tussen_de_deur',
  wait: 'wacht* even moment* ogenblik* seconde* tel tellen tellen minuut minuutje pauzeer* geduld ho hoho hou_vast rustig_aan zo_meteen zometeen dadelijk straks stel_uit nog_niet',
  before: 'eerst voordat voor_je voor_we alvorens zodra totdat tot_iedereen tot_we tot_allen tot_de',
  settle: 'jas* tas* telefoon* koffie thee kopje bril deur_dicht papieren spullen ophang* uitdoen uittrekken',
  complete: 'compleet voltallig bij_elkaar iedereen_er iedereen_zit allemaal_zitten allen_zitten binnen_is gearriveerd aanwezig',
  attention: 'aandacht oren luister* gehoor beluister* verstaan hoor_je horen_we iedereen_hoort',
  time: 'tijd minuten minuut uur klok half kwart vijf tien einde eind* op_tijd afronden afsluit* stoppen_we stoppen_om sluiten starten begint beginnen_om op_de_klok',
  secrecy: 'geheim* vertrouwelijk* binnenskamers buiten_de_groep buiten_deze blijft_hier blijft_binnen naar_buiten doorvertel* beroepsgeheim privacy onder_ons muren thuis_niet',
  rule: 'regel* afspra* afgesproken grens grenzen kader huisregel* verboden toegestaan mag_niet kan_niet mogen_niet niet_toegestaan verplicht aanwezig* afmeld* afbel* afwezig*',
  violence: 'geweld slaan slaat dreig* bedreig* schreeuw* schelden scheld* uitschelden gooien agressi* fysiek schop*',
  late: 'laat_binnen te_laat later laatkom* vertraging kwartier op_tijd na_de_tijd over_tijd binnenval* binnengevallen verlaat steeds_later verslapen bus trein',
  // programme
  programme: 'programma* protocol* presentatie* powerpoint* dia dias diaatje* sheet* slide* oefening* huiswerk* opdracht* agenda* planning werkblad* werkboek* map mapje bladzij* theorie* psycho* les lesstof stof draaiboek module* bodyscan* beamer flap* flipover* schema hoofdstuk onderwerp ademhalingsoefening delictanalyse vragenlijst* lijst schrift invul* uitleg programmapunt* orde_van_de_dag bijeenkomst_over thema_van_vandaag punt_twee blad stencil hand-out cursus cursusmateriaal',
  setAside: 'opzij terzijde los loslaten laat_los weg wegleg* leg_weg schuif* schuiven verschuiv* parkeer* schrap* overslaan sla_over slaan_over dicht uit uitzet* uit_laten in_de_la kast vergeet laten_we_het_programma laat_liggen laten_liggen liggen laat_rusten doorschuif* volgende_keer andere_keer uitstel* stel_uit komt_later kan_wachten wacht_wel inruil* even_niet vandaag_niet gooi_om omgooien prullenbak',
  goOn: 'door doorgaan doorga* verder volgende vervolg* hervat* voort voortgaan vooruit overgaan over_tot opschieten voortmaken meteen_door snel_door gauw_door',
  back: 'terug weer oppak* opnieuw_op pakken_op pak_op draad aansluit* sluit_aan sluit_mooi waar_we_waren gebleven waar_waren_we terugkom* terugkeer* teruggaan opgepakt',
  bridge: 'bruggetje brug aansluit* sluit_aan past_bij past_mooi past_precies raakt_aan meenem* neem_mee gaat_hier_over daarover_gaat precies_waar voorbeeld hetzelfde_als_in de_link link_met verbind* koppel* hoort_bij komt_terug_in terug_in_de zul_je_terugzien komt_goed_uit',
  done: 'klaar afgerond rond besproken gezegd_is genoeg uitgepraat aandacht_gehad gezien_en_gehoord rust_gekomen opgelucht lucht lichter geland staat_stil bij_stil stilgestaan',
  priority: 'voorrang gaat_voor gaat_nu_voor voorgaat belangrijk* dringend urgent nodig* eerst_dit hier_bij_blijven bij_blijven blijven_hierbij stilstaan bij_stilstaan hier_over speelt wat_er_ligt ligt_er op_tafel vraagt_nu kan_niet_wachten verdient nu_aan_de_orde prioriteit aan_de_hand hier_en_nu_nodig',
  // the group
  others: 'anderen ander andere overige overigen rest restje nog_meer nog_iemand iemand_anders meer_mensen meerdere meer_van_jullie wie_nog de_enige enige alleen_hij alleen_zij alleen_van niet_de_enige nog_anderen medegenoten buren',
  recognise: 'herken* ken kennen kent bekend* vertrouwd hetzelfde zelfde dezelfde diezelfde net_zo ook_zo ook_eens ook_wel weleens wel_eens ook_last heeft_ook hebben_ook herkenning herkenbaar meegemaakt zoiets iets_soortgelijks soortgelijk* eender verwant* raakvlak* overeenkom* mee_lopen rondlopen worstel* speelt_dat_ook ook_bij',
  tell: 'vertel* verhaal* deel* delen ervaring* voorbeeld noem noemen uitleg* beschrijf* woorden verwoord* zeg zeggen hardop spreek uitspreken uiten',
  react: 'reactie* reager* terug_zeggen zeg_terug wat_doet doet_dat doet_dit doet_het roept oproep* roept_dit teweeg losmaak* maakt_los raakt raak_je geraakt komt_binnen kwam_binnen binnenkomt binnengekomen hoe_is_het_om hoe_is_dit hoe_is_dat om_te_horen te_horen hoor_je_dit dit_hoort hoort_zeggen vinden_jullie vind_je denken_jullie',
  goodCourage: 'moed* moedig dapper durf durven durft knap kwetsbaar* eerlijk* eerlijkheid openhartig open bloot',
  cohesion: 'elkaar samen hecht* band verbond* verbind* verbonden saamhorig* steun* vangen_op opvang* zorg zorgen warm* warmte groeps* club team vertrouwen_in dichter* nabij naar_elkaar voor_elkaar bij_elkaar om_elkaar op_elkaar met_elkaar luisteren_naar_elkaar groep_geworden thuis_voelen draagt dragen',
  likeness: 'lijkt_op lijken_op doet_denken denk_aan_wat gelijk* lijn lijntje draad draadje verband link linken parallel overeenkomst* raakt_aan_wat sluit_aan_bij_wat allebei beiden beide jullie_twee jullie_tweeen jullie_hebben_allebei hetzelfde_als net_als net_zoals zei_ook eerder_zei vorige_week_zei straks_zei daarstraks net_zei gemeen echo*',
  sawGrowth: 'gegroeid groei veranderd verander* vooruit* gezien_doen zien_doen zien_veranderen gemerkt verschil anders_dan ontwikkel* stap stappen gezet teruggeven geef_terug spiegel zien_groeien opgevallen vijf_weken_geleden eerste_keer toen_en_nu vergeleken nieuw_is lef sindsdien doorgemaakt',
  hereNow: 'hier nu op_dit_moment in_deze_kamer deze_kamer in_deze_groep ruimte bij_ons tussen_ons in_deze_kring met_ons vandaag_hier hier_ook ook_hier hier_in in_het_hier zoals_we_hier wie_van_ons',
  elsewhere: 'thuis werk baas moeder vader vrouw man partner kinderen collegas vroeger jeugd zoon dochter broer zus verjaardag buurman vriend*',
  pattern: 'steeds telkens iedere_keer elke_keer altijd weer_opnieuw opnieuw patroon* gebeurt gebeurde zodra toen daarna meteen vlak_nadat net_ging eerst_ging volgorde beweging verspringt wissel* op_het_moment patroontje rondje herhaal* cirkel ronddraai*',
  notice: 'valt_op viel_op opvall* merk merk_op opgemerkt zie ik_zie zag ik_zag observeer* waarneem* neem_waar constateer* wat_ik_zie wat_ik_zag bespeur* hoor_ik me_op',
  groupWhole: 'groep als_groep de_groep groep_als_geheel met_zijn_allen met_z_n_allen met_ons_allen allemaal_een_beetje wij_allen wij_samen iedereen_hier niemand_hier gezamenlijk samen_lijken sfeer stemming onderstroom in_de_lucht lucht olifant omheen heen_lopen eieren bezet voorzichtig mijden vermijd* ontwijk* wachten_op hoop_dat',
  body: 'hand* vuist* arm armen voet voeten been benen gezicht* ogen oog hoofd schouder* kaak* adem* lijf lichaam* buik wenkbrauw* lip* tranen traan rug keel borst kleur rood wit bleek houding nek vingers lach* glimlach* grijns* zucht* knik* jas schud* wieb* wip* tril* beef* bevend gebalde frons* wegkijk* kijkt_weg onderuit naar_voren achterover',
  looking: 'kijk kijkt keek kijken blik ogen staar* wegkijk* naar_de_grond naar_de_deur naar_buiten uit_het_raam naar_het_raam oogcontact neerslaan',
  silence: 'stil stilte* stiller zwijg* zwijgen zwijgzaam niks_zeggen zegt_niets zegt_niks niets_zeggen zeggen_niets zeggen_niks niet_gehoord nog_niet_gehoord nog_niets_gezegd niemand_zegt geen_woord hoor_niets hoor_jullie_niet hoor_je_niet weinig_gehoord woordeloos stilvall* vallen_stil valt_stil rustig_vandaag',
  letBe: 'haast haasten haastig rustig neem_de_tijd tijd_nemen neem_tijd gerust bezinken laten_zakken zakken wacht_rustig mag_stil mogen_stil hoeft_niets hoeven_niets hoeven_niks hoeft_niks laten_we_even blijven_zitten is_goed is_oke is_prima vol te_vullen druk_op dragen verdragen doorwerken inwerken laat_maar_even kijkt_rond rondkijken',
  optional: 'hoeft_niet hoef_niet mag_ook mag_best geen_must geen_druk zonder_druk als_je_wil als_je_wilt wanneer_je_wil mag_passen passen mag_gewoon niet_verplicht vrijblijvend alleen_als welkom uitnod* nodig_je nodig_u een_woord half_woord meer_hoeft',
  curious: 'benieuwd nieuwsgierig vraag_me_af afvragen wonder_me ik_wil_graag_horen wil_graag_weten hoor_graag interesseert belangstelling wil_jou_horen horen_van_jou hoe_is_het_met hoe_gaat hoe_zit_jij hoe_zit_je hoe_luister',
  interrupt: 'onderbreek* onderbreken onderbroken stop_je ik_stop stop_je_even stoppen_hier kap kap_af afkap* rem ik_rem punt komma tussen mag_ik_er_tussen even_tussen tussendoor kort_houden kort houd_het_kort hou_het_kort afronden rond_af aan_de_beurt beurt ruimte_geven ruimte_voor_anderen ruimte_maken geef_het_woord woord door_aan aan_het_woord lang_aan veel_verteld verteld_veel veel_gezegd tijd_genomen anderen_ook rest_ook de_vloer microfoon praten_door parkeer_je',
  yesBut: 'ja_maar jamaar ja,_maar ja_,_maar advies adviezen tips tip raad oploss* suggest* voorstel* idee ideeen past_niet past_niets werkt_niet helpt_niet wijst_af afwijz* afgewezen maar_het_past niets_past niks_past niets_helpt niks_helpt hulp help* aandrag* aangedragen hulpvraag reiken',
  underneath: 'eronder zit_daaronder daaronder onder_zit eigenlijk_nodig echt_nodig werkelijk_nodig in_plaats_van achter_zit daarachter wat_je_echt echt_wilt troost begrip gevoel gezien_worden',
  scapegoat: 'zondebok* klos mikpunt kop_van_jut schuld* beschuldig* iedereen_tegen allemaal_tegen op_een op_hem op_haar alle_pijlen pijlen wijzen wijst wijzende vinger* aangewezen zwarte_piet uitlachen lachen_om afreager* bij_hem_leggen bij_hem_neerleggen neerleggen leggen_bij opdraai* eentje een_persoon een_iemand dezelfde bescherm* ligt_onder_vuur vuur pispaal pakken_we pakken_jullie stukje_van deel_van_jezelf jezelf_in in_jezelf dragen_voor draagt_voor namens_ons voor_ons_allemaal',
  subgroup: 'subgroep* kamp kampen groepje* bij_elkaar_zitten twee_groepen wie_voelt wie_zit_meer_aan helft kant kanten zijde samen_door praat_samen met_elkaar_praten onderling tweetal* duo* drietal* in_tweeen medestander* bondgenoot* bondgenoten bij_haar_aan bij_hem_aan soortgelijk* die_hetzelfde degenen_die diegenen mensen_die wie_ook_zo eerst_de daarna_de dan_de luisteren_wij',
  norm: 'fijn_dat goed_dat mooi_dat hier_zeggen hier_zegt tegen_hem_zegt tegen_haar_zegt in_de_ik ik_vorm vanuit_jezelf bij_jezelf gewoonte gebruik* zo_doen_we doen_we_hier hier_mag mag_hier hier_hoef laten_we_afspreken afspreken spreken_we_af ieder_zijn eigen_tempo uitpraten laten_uitpraten zonder_oordeel oordeel respect* niet_over_maar niet_over_hem over_haar rechtstreeks direct_tegen liever_hier op_de_gang',
  goal: 'doel* doelen waarvoor waar_kwam waar_kom waarmee_kwam hulpvraag* intake contract behandelplan* behandeldoel* leerdoel* leren verwacht* aanmeld* begonnen_hier toen_je_hier wilde_bereiken bereiken voor_ogen opschreef opgeschreven afspraak_met_jezelf halen uit_halen kwam_je_ook_weer ook_alweer ook_weer waar_ging_het_je_om wens',
  regulate: 'langzaam langzamer tempo rustiger vertraag* stapje_terug stap_terug grond voeten adem* adem_in adem_uit inademen uitademen leuning stoelzitting voel_je_stoel bodem anker veilig hapje* stukje stukjes beetje_bij beetje dosis gas rem heftig veel_tegelijk te_veel teveel overspoel* kalm bedaar* houvast vasthouden houden_vast draaglijk niet_alles_tegelijk hoeft_niet_alles genoeg_voor pas_op_de_plaats slokje water raam_open',
  predict: 'komt_een_moment moment_dat_je er_komt zal_komen gaat_komen kan_zijn_dat gaan_twijfelen twijfelt_bijna bijna_iedereen dip* inzakk* weerstand terugval tegenvall* tegenval* tegenvalt de_meeste_mensen veel_mensen normaal* hoort_erbij hoort_zo rond_de rond_week over_een_paar_weken ergens_halverwege halverwege waarschuw* voorspel* vast_een_keer vroeg_of_laat wen_er_maar schrik_niet reken reken_erop niet_raar ooit verwacht_dat',
  farewell: 'afscheid* laatste gedag vaarwel tot_ziens terugkijk* terugblik* kijk_terug terug_te_kijken neem_je_mee meeneemt neem_mee mee_naar_huis meegegeven meegeven achterlaten achterlaat laat_je_achter vertrek* weggaat uit_elkaar einde_van_de_groep voorbij dank dankbaar bedankt_voor mis* zal_missen gaat_missen gemis wens_je uitzwaai* slot laatste_woord ophoud* herinner* dierbaar bewaar*',
  leave: 'stop stoppen stopt weg weggaan weggaat vertrek* vertrekken ophouden ermee_op afhaken afhaak* opgeven opgeef* geeft_op geef_op eruit uitstappen stapt weglopen wegblijven thuisblijven',
  stayPlea: 'blijf blijven niet_stoppen niet_weggaan nog_even_vol volhoud* hou_vol zonde jammer spijt* geef_het_nog nog_een_kans nog_een_paar gun_jezelf zo_goed_bezig goed_bezig al_zo_ver zo_ver_gekomen al_zoveel bijna_klaar juist_nu denk_er_nog beloof_me beloof denk_nog overdenk* heroverweeg* alsjeblieft kom_op toe doe_het_niet niet_nu_al tekort val_je_terug terugvallen vooruitgang',
  twoPerson: 'vertel_mij vertel_me leg_mij leg_me kun_je_mij en_toen wat_dacht_je wat_voelde_je wat_deed_je waar_voel wanneer_begon hoe_lang hoelang hoe_vaak sinds_wanneer wat_gebeurde_er precies_gebeurde en_daarna daarna en_hoe_ging en_wat_zei hoe_reageerde meer_over ga_door vertel_verder vertel_eens_verder wat_zei_je stap_voor_stap concreet doorvraag* stel_je_voor van_nul_tot_tien op_een_schaal cijfer voor_je_geest',
  expert: 'moet_je moet_u zou_je_moeten je_moet u_moet probeer* advies adviseer* raad_aan aanraden raad_ik tip het_beste beste_is beste_kunt gewoon_doen kunt_beter kan_beter zou_ik ik_zou als_ik_jou_was in_jouw_plaats schrijf maak_een_lijst lijstje koop neem_contact bel* huisarts arbo* wandel* sporten sport dieet slaap medicatie* pil pillen dosering onderzoek_toont onderzoek_laat wetenschap* bewezen bewijs uit_ervaring helpt_altijd werkt_altijd oplossing_is antwoord_is simpel zo_simpel elke_dag iedere_dag iedere_ochtend elke_avond',
  interpret: 'eigenlijk_over gaat_over_je gaat_over_uw gaat_eigenlijk in_wezen in_feite onbewust* dieper* diepere vroeger jeugd kind kindertijd ouder* moeder vader trauma* verdrong* verdring* afweer overdracht herhaal* herhaling projecteer* projectie hecht* verlaten* verlating angst_voor bang_voor omdat_je omdat_u komt_doordat komt_door straft straf vlucht vluchten vlucht_u compens* verberg* schuil* maskeer* masker in_werkelijkheid je_bent_niet_boos ontken* ontkenning symbool staat_voor hunker*',
  smooth: 'gezellig* leuk* aardig* vriendelijk* lief positief vrolijk* valt_mee meevall* valt_best_mee niet_zo_erg niks_aan_de_hand niets_aan_de_hand komt_goed komt_wel_goed goedkom* geeft_niks geeft_niet maakt_niet_uit niet_boos geen_ruzie ruzie_maken zand_erover zand_over schwamm vergeten vrede harmonie* sussen koffie thee koekje* taart grapje lachen luchtig zonnig* iedereen_heeft_gelijk iedereen_bedoelt bedoelt_het_niet bedoelde bedoelt_het_goed hand_geven geef_elkaar laten_we_het_leuk laten_we_niet niet_zwaar spanning_eraf allemaal_vrienden zo_bedoeld niet_overdrijven overdrijf*',
  correctCo: 'klopt_niet niet_juist onjuist fout verkeerd vergis* je_vergist geen_goede_vraag slechte_vraag niet_handig hou_je hou_op bemoei* zwijg_even laat_mij dit_is_mijn mijn_vraag hadden_we_anders anders_afgesproken niet_de_bedoeling ongepast misplaatst hoe_kom_je_erbij onzin niet_aan_jou waarom_zeg_je waarom_vraag_je spreek_tegen niet_mee_eens het_niet_eens doe_je_het_weer daar_ga_je_weer collega*',
  coLeader: 'collega* mijn_collega co-therapeut* cotherapeut* coleider mede-therapeut mede-leider jij_en_ik',
  leaders: 'ons leiding therapeut* begeleider* leiders groepsleiders groepsleider mij tweeen onze_aanpak manier_waarop_wij hoe_wij wij_tweeen wij_als van_ons aan_ons op_ons in_ons over_ons tegen_ons naar_ons op_mij in_mij van_mij over_mij tegen_mij aanpak stijl',
  askOpinion: 'mening* vinden_van vind_je_van vinden_jullie_van kijk_op oordeel cijfer rapport* feedback kritiek evalueer* evaluatie doen_wij doen_we_het doen_het bevalt tevreden anders_doen beter_doen anders_kunnen eerlijk_zijn eerlijk beoordeel* te_weinig te_veel_van ons_leiden hoe_leiden',
  anger: 'boos boze boosheid kwaad kwaadheid woede woedend irrit* geirriteerd erger* ergernis gefrustreerd frustr* pissig chagrijn* baal* balen verwijt* wrok mopper* klacht* klaag* klagen kritiek steek* stekel* geladen spanning teleurgesteld* teleurstell* ontevreden* onvrede onvree dwars* steekt zit_dwars verzet protest* staking tegenvallen tekortschiet* tekort_doen gemist missen in_de_steek aangevallen',
  disagree: 'oneens niet_eens eens_met mee_eens anders_over denkt_anders denken_anders ander_idee tegen_hem tegen_haar tegenspraak tegenspreken meningsversch* verschil_van ruzie conflict* bots* wrijving wrijft schuur* schuren niet_iedereen vinden_dat_niet botst clash recht_in gezicht rechtstreeks zelf_zeggen aan_hem aan_haar zeg_het_hem zeg_het_haar uitvechten uitspreken confront*',
  reasons: 'waarom_kom waarom_komen waarom_ben_je_toch toch_komen toch_elke toch_elke_keer toch_steeds wat_maakt_dat wat_houdt wat_brengt je_hier_houdt hier_houdt reden* argument* waarde opbreng* levert_op oplever* heb_je_aan hebben_jullie_aan aan_deze_groep winst nut zin_van geeft_het_je wat_geeft haal_je_eruit halen_jullie blijven_komen terugkom* niet_thuis drempel_over',
  doubt: 'twijfel* onzeker* weet_niet_of op_zijn_plek op_je_plek goed_zit juiste_plek schiet_niet_op genoeg_vooruit aarzel*',
  feeling: 'voel* gevoel* gevoelens emotie* bang angst* verdriet* verdrietig huil* schaamte schaam* eenzaam* alleen_voelt pijn moe rot spannend eng moeilijk lastig zwaar zeer',
  // not an intervention
  logistics: 'koffie thee parkeer* parkeren parkeerplaats lift wc toilet sleutel* raam verwarming* airco licht lampen lamp gordijn* kamer zaal lokaal verplaatst pen pennen papier stift* printen kopie* kopieer* formulier* mail mailen adres factuur vakantie feestdag* kerst* rooster pauze balie secretariaat receptie koekjes suiker melk water warm koud tocht stoelen_terug presentielijst handtekening brandalarm wifi wachtwoord batterij snoer stekker scherm geluid',
  smallTalk: 'weer zon regen sneeuw voetbal wedstrijd weekend vakantie feest film boek serie televisie file trein fiets hond kat poes eten lunch lekker verjaardag gefeliciteerd jarig leuke_trui mooie_trui kapper gras',
  greeting: 'hallo hoi dag goedemorgen goedemiddag goedenavond welkom fijne_avond fijne_dag fijn_weekend tot_volgende tot_straks tot_morgen doei daag prettige eet_smakelijk sterkte beterschap',
  thanks: 'dank bedankt dankjewel merci graag_gedaan alsjeblieft',
  ownStory: 'ik_heb_zelf ik_had_zelf mijn_eigen mijn_moeder mijn_vader mijn_man mijn_vrouw mijn_hond mijn_kind mijn_dochter mijn_zoon toen_ik bij_mij_thuis gisteren_was_ik ik_was_gisteren zelf_ook vroeger_had_ik ik_ben_zelf',
  fact: 'betekent definitie heet staat_voor onderzoek percentage procent hersen* serotonine lithium stof diagnose symptoom symptomen stoornis bipolaire autisme adhd depressie act vers ontstaat oorzaak werkt_als_volgt model volgens_het cluster fases fasen bestaat_uit',
  assent: 'ja nee oke goed hm hmm mhm prima precies inderdaad juist klopt snap begrijp_het aha o ah tja nou',
  english: 'the you and what is_it how do_you feel group please about your we can of_course this that want',
  swearing: 'kut fuck shit godver* verdomme klootzak* eikel* lul idioot debiel kanker* tering* tyfus* flikker* sodemieter* klote hoer rot_op',
  myself: 'ik_voel ik_merk bij_mij in_mij mezelf ik_raak ik_word ik_vind_het ik_schrok ik_ben_geraakt ik_zit ik_bespeur merk_ik voel_ik',
}

const exact = new Map<string, string[]>(), starts = new Map<string, string[]>()
for (const [meaning, list] of Object.entries(MEANINGS)) for (const entry of new Set(list.split(' '))) {
  const map = entry.endsWith('*') ? starts : exact
  const key = entry.replace('*', '').replaceAll('_', ' ')
  map.set(key, [...(map.get(key) ?? []), meaning])
}

/** The meanings present in a row of words, each once, in order of first appearance. */
export function meaningsOf(words: readonly string[]): string[] {
  const found = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    let phrase = ''
    for (let n = 0; n < 4 && i + n < words.length; n++) {
      phrase = n === 0 ? words[i]! : `${phrase} ${words[i + n]!}`
      for (const meaning of exact.get(phrase) ?? []) found.add(meaning)
    }
    const word = words[i]!
    for (let n = 2; n <= word.length; n++) for (const meaning of starts.get(word.slice(0, n)) ?? []) found.add(meaning)
  }
  return [...found]
}
