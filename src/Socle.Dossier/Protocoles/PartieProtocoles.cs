using Socle.Dossier.Contenus;
using Socle.Dossier.Visites.Sections;
using Socle.Noyau;

namespace Socle.Dossier.Protocoles;

/// <summary>The fields of protocols in the screen of a visit, and what they become in the file. Pure.</summary>
public static class PartieProtocoles
{
    public const string Faite = "faite";
    public const string NonFaite = "non faite";
    private const int Section = (int)SectionVisite.Protocoles;

    public static string Question(ProtocoleDeSuiviLu protocole, string code) => $"{protocole.Id}-q-{code}";

    public static string Mesure(ProtocoleDeSuiviLu protocole, string code) => $"{protocole.Id}-m-{code}";

    public static string Raison(ProtocoleDeSuiviLu protocole, string code) => $"{protocole.Id}-r-{code}";

    public static string Conseil(ProtocoleDeSuiviLu protocole, string code) => $"{protocole.Id}-c-{code}";

    /// <summary>All that may be typed for these protocols; a screen shows those of one person.</summary>
    public static PartieDeVisite De(IEnumerable<ProtocoleDeSuiviLu> protocoles) => new(SectionVisite.Protocoles, "Ce que le protocole demande", [.. protocoles.SelectMany(Champs)]);

    /// <summary>What only the doctor fills.</summary>
    public static IEnumerable<string> Reserves(IEnumerable<ProtocoleDeSuiviLu> protocoles) => protocoles.SelectMany(p =>
        p.Contenu.Questions.Where(q => q.Reservee).Select(q => Question(p, q.Code)).Concat(p.Contenu.Mesures.Where(m => m.Reservee).SelectMany(m => new[] { Mesure(p, m.Code), Raison(p, m.Code) })));

    private static IEnumerable<ChampVisite> Champs(ProtocoleDeSuiviLu p) =>
    [
        .. p.Contenu.Questions.Select(q => q.Nature switch
        {
            NatureReponse.OuiNon => new ChampVisite(Question(p, q.Code), q.Libelle, SaisieDeChamp.Choix, ChampsDeVisite.OuiNon),
            NatureReponse.Choix => new ChampVisite(Question(p, q.Code), q.Libelle, SaisieDeChamp.Choix, q.Choix),
            NatureReponse.Nombre => new ChampVisite(Question(p, q.Code), q.Libelle, SaisieDeChamp.Nombre, Unite: q.Unite),
            _ => new ChampVisite(Question(p, q.Code), q.Libelle, SaisieDeChamp.Ligne),
        }),
        .. p.Contenu.Mesures.SelectMany(m => new[] { new ChampVisite(Mesure(p, m.Code), m.Libelle, SaisieDeChamp.Choix, [Faite, NonFaite]), new ChampVisite(Raison(p, m.Code), "Pourquoi", SaisieDeChamp.Ligne) }),
        .. p.Contenu.Conseils.Select(c => new ChampVisite(Conseil(p, c.Code), c.Titre, SaisieDeChamp.Case)),
    ];

    /// <summary>Something was typed for this protocol.</summary>
    public static bool EstRempli(ProtocoleDeSuiviLu protocole, SaisieSection saisie) => Champs(protocole).Any(c => saisie.Cochee(c.Nom));

    /// <summary>What cannot enter the file as it is typed.</summary>
    public static IEnumerable<Refus> Fautes(IEnumerable<ProtocoleDeSuiviLu> protocoles, SaisieSection saisie) =>
        from p in protocoles
        from c in Champs(p)
        where saisie.Cochee(c.Nom)
        let phrase = c.Saisie switch
        {
            SaisieDeChamp.Nombre when saisie.Nombre(c.Nom) is null => $"{c.Libelle}\u00A0: écrivez un nombre.",
            SaisieDeChamp.Choix when !c.Choix!.Contains(saisie[c.Nom]) => $"{c.Libelle}\u00A0: choisissez une réponse de la liste.",
            _ => null,
        }
        where phrase is not null
        select new Refus("visite.saisie", phrase, $"s{Section}.{c.Nom}");

    /// <param name="raisons">Why it concerns the person; null when it no longer does, and something was typed all the same.</param>
    /// <param name="faitesIci">Measures this visit made, as its other parts tell.</param>
    public static IEnumerable<Contenu> EnContenus(ProtocoleDeSuiviLu protocole, IReadOnlyList<string>? raisons, SaisieSection saisie, Func<string, bool> faitesIci)
    {
        var famille = protocole.Famille.ToString();
        yield return new SuiviDeProtocole(
            famille, protocole.Ligne.Version, protocole.Ligne.Titre, raisons is { Count: > 0 } ? string.Join(", ", raisons) : null,
            [.. protocole.Contenu.Questions.Where(q => saisie.Cochee(Question(protocole, q.Code))).Select(q => new ReponseCodee(q.Code, q.Libelle, saisie[Question(protocole, q.Code)].Trim(), q.Unite))],
            [.. protocole.Contenu.Mesures.Select(m => Suivie(protocole, m, saisie, faitesIci))]);
        foreach (var conseil in protocole.Contenu.Conseils.Where(c => saisie.Cochee(Conseil(protocole, c.Code))))
        {
            yield return new Conseil(
                new(DejaFait.Thesaurus, $"{protocole.Ligne.Version}", DejaFait.Code(famille, conseil.Code), conseil.Titre), true,
                $"Protocole «\u00A0{protocole.Ligne.Titre}\u00A0», version {protocole.Ligne.Version}");
        }
    }

    private static MesureSuivie Suivie(ProtocoleDeSuiviLu protocole, MesureProtocole mesure, SaisieSection saisie, Func<string, bool> faitesIci)
    {
        var etat = saisie[Mesure(protocole, mesure.Code)] switch
        {
            Faite => EtatMesure.Faite,
            NonFaite => EtatMesure.NonFaite,
            // A reason alone says it was not done.
            _ => faitesIci(mesure.Code) ? EtatMesure.Faite : saisie.Cochee(Raison(protocole, mesure.Code)) ? EtatMesure.NonFaite : EtatMesure.NonDite,
        };
        return new(mesure.Code, mesure.Libelle, etat, etat == EtatMesure.NonFaite ? saisie.Texte(Raison(protocole, mesure.Code)) : null);
    }
}
