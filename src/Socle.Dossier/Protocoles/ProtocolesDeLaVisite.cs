using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Visites;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;
using Socle.Organisation.Professionnels;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Protocoles;

/// <summary>A protocol that speaks of this person at this visit.</summary>
/// <param name="Pourquoi">One reason for each of its criteria.</param>
/// <param name="DejaFaits">By field of the screen: when it was done, and until when that will do.</param>
public sealed record ProtocoleApplique(ProtocoleDeSuiviLu Protocole, IReadOnlyList<string> Pourquoi, IReadOnlyDictionary<string, (DateOnly Fait, DateOnly Jusque)> DejaFaits);

/// <summary>What protocols ask at a visit: shown, typed, then sealed in the file with the version that asked.</summary>
public sealed class ProtocolesDeLaVisite(LireProtocoles lire, LirePersonneConcernee personnes, LireEcrits ecrits)
{
    public static readonly Refus Reserve = new("visite.reserve", "Le protocole laisse ceci au médecin\u00A0: ne le remplissez pas, adressez-lui la personne s’il le faut.");

    public async Task<IReadOnlyList<ProtocoleApplique>> ExecuterAsync(EcranDeVisite ecran, CancellationToken arret) =>
        await AppliquerAsync(ecran.Visite, ecran.Travailleur.Id, ecran.Elements, arret);

    /// <summary>For someone, with no visit: what a visit of theirs would ask.</summary>
    public async Task<IReadOnlyList<string>?> EssayerAsync(ProtocoleDeSuiviLu protocole, Id<Travailleur> travailleur, Droit.TypeVisite? visite, DateOnly jour, IReadOnlyList<ElementDossier> elements, CancellationToken arret) =>
        protocole.Contenu.Portee.Pourquoi(await personnes.ExecuterAsync(travailleur, visite, jour, elements, arret));

    /// <summary>The fields a visit of that day may send: those of protocols that hold, whoever they speak of. Reads nothing of the file.</summary>
    public async Task<PartieDeVisite> PartieAsync(VisiteMedicale visite, CancellationToken arret) => PartieProtocoles.De(await lire.EnVigueurAsync(visite.Jour, arret));

    /// <summary>What a protocol leaves to the doctor is filled by no one else.</summary>
    internal async Task<Refus?> RefuserAsync(VisiteMedicale visite, SaisieSection saisie, CancellationToken arret) =>
        visite.Metier == Metier.Medecin || !PartieProtocoles.Reserves(await lire.EnVigueurAsync(visite.Jour, arret)).Any(saisie.Cochee) ? null : Reserve;

    /// <summary>What enters the file, in a write in progress: each protocol that concerns the person, and any for which something was typed.</summary>
    /// <param name="ecritsIci">What this visit writes besides.</param>
    internal async Task<Resultat<IReadOnlyList<Contenu>>> EnContenusAsync(VisiteOuverte ouverte, SaisieSection saisie, IReadOnlyCollection<Contenu> ecritsIci, CancellationToken arret)
    {
        var enVigueur = await lire.EnVigueurAsync(ouverte.Visite.Jour, arret);
        if (enVigueur.Count == 0)
        {
            return Resultat.De<IReadOnlyList<Contenu>>([]);
        }
        if (Refus.Reunir(PartieProtocoles.Fautes(enVigueur, saisie)) is { } fautes)
        {
            return fautes;
        }
        var elements = await ecrits.EnVigueurAsync(ouverte.Dossier, Acces.Blocs.Expositions | Acces.Blocs.Sante, arret);
        var personne = await personnes.ExecuterAsync(ouverte.Dossier.TravailleurId, ouverte.Visite.Type, ouverte.Visite.Jour, elements, arret);
        var ici = elements.Where(e => e.Ecrit.VisiteId == ouverte.Visite.Id).Select(e => e.Contenu).Concat(ecritsIci).ToList();
        return Resultat.De<IReadOnlyList<Contenu>>([.. from p in enVigueur
                 let raisons = p.Contenu.Portee.Pourquoi(personne)
                 where raisons is not null || PartieProtocoles.EstRempli(p, saisie)
                 from contenu in PartieProtocoles.EnContenus(p, raisons, saisie, code => ici.Exists(c => DejaFait.EstCelle(c, code)))
                 select contenu]);
    }

    private async Task<IReadOnlyList<ProtocoleApplique>> AppliquerAsync(VisiteMedicale visite, Id<Travailleur> travailleur, IReadOnlyList<ElementDossier> elements, CancellationToken arret)
    {
        var enVigueur = await lire.EnVigueurAsync(visite.Jour, arret);
        if (enVigueur.Count == 0)
        {
            return [];
        }
        var personne = await personnes.ExecuterAsync(travailleur, visite.Type, visite.Jour, elements, arret);
        return [.. from p in enVigueur let raisons = p.Contenu.Portee.Pourquoi(personne) where raisons is not null select new ProtocoleApplique(p, raisons, Faits(p, elements, visite.Jour))];
    }

    private static Dictionary<string, (DateOnly, DateOnly)> Faits(ProtocoleDeSuiviLu p, IReadOnlyList<ElementDossier> elements, DateOnly jour)
    {
        var famille = p.Famille.ToString();
        var faits = p.Contenu.Questions.Select(q => (Champ: PartieProtocoles.Question(p, q.Code), q.Mois, Fait: DejaFait.Question(elements, famille, q.Code)))
            .Concat(p.Contenu.Mesures.Select(m => (Champ: PartieProtocoles.Mesure(p, m.Code), m.Mois, Fait: DejaFait.Mesure(elements, m.Code))))
            .Concat(p.Contenu.Conseils.Select(c => (Champ: PartieProtocoles.Conseil(p, c.Code), c.Mois, Fait: DejaFait.Conseil(elements, famille, c.Code))));
        return (from f in faits let jusque = DejaFait.Jusque(f.Fait, f.Mois, jour) where jusque is not null select (f.Champ, Quand: (f.Fait!.Value, jusque.Value))).ToDictionary(f => f.Champ, f => f.Quand);
    }
}
