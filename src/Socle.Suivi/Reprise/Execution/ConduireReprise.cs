using Npgsql;
using Socle.Adherents;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Technique.Masse;
using Socle.Technique.Traces;
using Socle.Travailleurs;

namespace Socle.Suivi.Reprise;

/// <summary>What a take-over gives back: its figures and every line of its report.</summary>
public sealed record RapportReprise(BilanReprise Bilan, IReadOnlyList<LigneReprise> Comparaison, IReadOnlyList<LigneReprise> Refus)
{
    internal TracerEntreprises? Traces { get; init; }
}

/// <summary>What is asked of a take-over.</summary>
/// <param name="Essai">Everything is done, then undone: the same report, and nothing written.</param>
/// <param name="Reprise">The journey on screen this belongs to; absent from the command line.</param>
public sealed record DemandeReprise(
    IReadOnlyList<FichierSource> Fichiers, AnalyseReprise Analyse, CorrespondanceReprise Correspondance, bool Essai, Id<RepriseLogiciel>? Reprise = null);

/// <summary>
/// Takes over an old software's data, in one transaction: all of it or nothing, whatever kills the process. The due list is
/// computed again after the commit by the message it leaves, at least once, even if the process dies in between.
/// </summary>
public sealed class ConduireReprise(SocleDb db, Ecritures ecritures, AuteurCourant auteur, TimeProvider temps)
{
    private const string CodeEssai = "reprise.essai";
    private static readonly Processus Processus = new("reprise.conduire", "Reprise d’un ancien logiciel");

    public async Task<Resultat<RapportReprise>> FaireAsync(DemandeReprise demande, Action<AvancementReprise>? avancer = null, CancellationToken arret = default)
    {
        if (VerifierReprise.De(demande.Analyse, demande.Correspondance) is { } refus)
        {
            return refus;
        }
        RapportReprise? rapport = null;
        try
        {
            var resultat = await ecritures.Faire<bool>(Processus, demande.Correspondance.Source.Trim(), async ecriture =>
            {
                var fait = await ReprendreAsync(demande, avancer, arret);
                if (!fait.Reussit(out rapport, out var echec))
                {
                    return echec;
                }
                if (demande.Essai)
                {
                    return new Refus(CodeEssai, "Essai : rien n’est écrit.");
                }
                await GarderAsync(demande, rapport, ecriture, arret);
                return true;
            }, arret);
            return resultat.EstSucces || (resultat.EstRefus && resultat.Refus.Code == CodeEssai) ? rapport! : resultat.Refus;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new Refus("reprise.concurrence", "Quelqu’un a saisi les mêmes personnes ou les mêmes entreprises pendant la reprise : rien n’est écrit. Recommencez.");
        }
    }

    private async Task<Resultat<RapportReprise>> ReprendreAsync(DemandeReprise demande, Action<AvancementReprise>? avancer, CancellationToken arret)
    {
        var journal = new JournalReprise();
        var lecture = new LectureFichiers(demande.Fichiers, demande.Analyse, demande.Correspondance, journal);
        var bilan = new BilanReprise { Essai = demande.Essai, DateDroit = temps.Aujourdhui(), ColonnesNonReprises = NonReprises(demande) };
        var chantier = new Chantier(db, demande.Correspondance, lecture, journal, bilan, bilan.DateDroit);
        var marche = new Marche(demande.Analyse, avancer);
        await db.PrendreVerrouAdherentsAsync(arret);
        await chantier.Origines.LireAsync(db, arret);

        var traces = await PasserAsync(chantier, marche, arret);
        if (lecture.Echec is { } echec)
        {
            return echec;
        }
        // What the passes held is garbage now: given back before the law reads the whole service.
        chantier.Origines.Oublier();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        marche.Etape("Comparaison des dates");
        var comparaison = new ComparerDates(chantier).Faire(arret);
        (bilan.Refusees, bilan.Reserves) = (journal.Refusees, journal.Reserves);
        return new RapportReprise(bilan, comparaison, journal.Lignes) { Traces = traces };
    }

    /// <summary>Companies, then people and contracts, then visits: each pass finds what the one before wrote.</summary>
    private static async Task<TracerEntreprises> PasserAsync(Chantier chantier, Marche marche, CancellationToken arret)
    {
        var adherents = LireLesAdherents(chantier, marche);
        var entreprises = new ReprendreAdherents(chantier);
        await entreprises.FaireAsync(adherents, arret);
        marche.Etape("Salariés, contrats et postes");
        var personnes = new PersonnesConnues(chantier);
        await personnes.LireAsync(arret);
        await new ReprendreSalaries(chantier, adherents, personnes).FaireAsync(marche.Avancer, arret);
        chantier.Bilan.Absents = chantier.Origines.Tous(OriginesConnues.Contrat).Count(id => !chantier.ContratsVus.Contains(id));
        marche.Etape("Visites");
        await new ReprendreVisites(chantier, new LireVisite(chantier, personnes, adherents)).FaireAsync(marche.Avancer, arret);
        return await TracerEntreprises.LireAsync(chantier, entreprises.Creees, arret);
    }

    private static LireAdherents LireLesAdherents(Chantier chantier, Marche marche)
    {
        marche.Etape("Entreprises et équipes");
        var adherents = new LireAdherents();
        foreach (var ligne in chantier.Lecture.Lire(GenreFichier.Salaries, marche.Avancer))
        {
            adherents.Prendre(ligne);
        }
        adherents.Rapprocher();
        return adherents;
    }

    /// <summary>The report, the trace and the message commit with the data.</summary>
    private async Task GarderAsync(DemandeReprise demande, RapportReprise rapport, Ecriture ecriture, CancellationToken arret)
    {
        var reprise = await RapportsReprise.TerminerAsync(db, demande, rapport, auteur.Valeur, ecriture.Instant, arret);
        await db.InsererAsync(RapportsReprise.Lignes(reprise, rapport), arret);
        var b = rapport.Bilan;
        ecriture.Tracer(ActionAudit.Fait, "reprise_logiciel", reprise.Valeur, $$"""
            {"entreprises":{{b.Entreprises.Crees}},"etablissements":{{b.Etablissements.Crees}},"travailleurs":{{b.Travailleurs.Crees}},"contrats":{{b.Contrats.Crees}},"visites":{{b.Visites.Crees}},"modifies":{{b.Travailleurs.Modifies + b.Contrats.Modifies + b.Visites.Modifies}},"refusees":{{b.Refusees}}}
            """);
        rapport.Traces?.Tracer(ecriture);
        ecriture.Emettre(new FaitsChangesEnMasse("reprise"));
    }

    private static List<ColonneNonReprise> NonReprises(DemandeReprise demande) =>
    [
        .. demande.Analyse.Fichiers.SelectMany(f => f.Genre == GenreFichier.Inconnu
            ? [new ColonneNonReprise(f.Nom, "(tout le fichier)", "Ses colonnes n’ont pas été reconnues : ni salariés, ni visites.")]
            : f.Colonnes.Where(c => demande.Correspondance.Colonnes(f.Genre).GetValueOrDefault(c.Cle) == ChampReprise.Laisser)
                .Select(c => new ColonneNonReprise(f.Nom, c.Titre, ColonnesConnues.RaisonEcartee(c.Titre) ?? "Colonne laissée de côté."))),
    ];
}
