using Socle.Bench;

return args switch
{
    ["regles", .. var reste] => Regles.Mesurer(reste),
    ["droit", .. var reste] => DroitSerialise.Mesurer(reste),
    ["api", .. var reste] => await Api.MesurerAsync(reste),
    ["pages", .. var reste] => await Pages.MesurerAsync(reste),
    ["nu", .. var reste] => await Nu.ServirAsync(reste),
    ["declaration", .. var reste] => Declaration.Ecrire(reste),
    ["reservations", .. var reste] => await Reservations.MesurerAsync(reste),
    ["convocations", .. var reste] => await Convocations.MesurerAsync(reste),
    ["convocations-envoyer", .. var reste] => await Convocations.EnvoyerAsync(reste),
    ["reprise", .. var reste] => ExportReprise.Ecrire(reste),
    ["employeurs-preparer", .. var reste] => await Employeurs.PreparerAsync(reste),
    ["employeurs", .. var reste] => await Employeurs.MesurerAsync(reste),
    ["peinture", .. var reste] => await Peinture.MesurerAsync(reste),
    ["remplacants", .. var reste] => await Remplacants.MesurerAsync(reste),
    ["enumeration", .. var reste] => await Enumeration.MesurerAsync(reste),
    _ => Aide(),
};

static int Aide()
{
    Console.WriteLine("""
        Socle.Bench
          regles [nombre]                                   rules alone, in memory
          droit [nombre]                                    workers answered and written as JSON into a sink; memory at each tenth
          pages <adresse> <identifiant> <mot de passe> <chemin> [--processus pid]
                                                            20 users with 1 s between pages, then a closed loop
          api <adresse> [connexions]                        POST /api/droit in a closed loop for 15 s
          nu <connexion> <requetes.sql> [port]              bare endpoint: the same queries, rows as plain text
          declaration <base.db> <fichier.csv>               a declaration file of the whole service
          reservations <Sqlite|Postgresql> <base.db | connexion> [essais] [en vol] [places]
                                                            many hands on few slots of the agenda
          convocations [nombre] [--postgresql connexion]    messages sent to a local mail server, the sender killed three times, then counted
          remplacants sqlite <base.db> | postgresql <connexion>
                                                            who to call for a free slot, 4,000 waiting; changes the base of the demo it is given
          enumeration [nombre] [--postgresql connexion]     times of answers for what exists and what does not: sign-in, codes, SIRET, links
          employeurs-preparer <connexion> <donnees> [nombre]
                                                            accounts, documents and appointments for the next one, in a demo on PostgreSQL
          employeurs <adresse> [nombre] [secondes] [sur cent, à connecter] [fichier de sessions]
                                                            1,000 employers who declare within the same minute, each its own journey
          peinture <adresse> <donnees>                      first paint of the portals on slow networks, in Chromium
          reprise <dossier> [nombre]                        exports of an old software: workers, and ten years of visits
        """);
    return 2;
}
