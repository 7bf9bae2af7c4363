using Socle.Dossier.Acces;
using Socle.Dossier.Dossiers;
using Socle.Dossier.Ecritures;
using Socle.Dossier.Ecrits;
using Socle.Dossier.Mesures;
using Socle.Dossier.Traces;
using Socle.Dossier.Visites;
using Socle.Noyau;

namespace Socle.Dossier.Appareils;

/// <summary>One value to type, by the very code a machine would give it.</summary>
public sealed record ValeurASaisir(string Code, string Libelle);

/// <param name="Rangees">Values that stand on one row.</param>
public sealed record GroupeASaisir(string Titre, IReadOnlyList<IReadOnlyList<ValeurASaisir>> Rangees, string? Aide = null);

/// <summary>
/// An audiogram, a spirometry or a vision read on a machine that gives no file: typed, then read exactly as a machine's values are. All of it or
/// nothing, with what is wrong said beside its field.
/// </summary>
public sealed class NoterMesures(EcrireDossier ecrire, EcrituresDossier ecritures, TrouverVisite trouver, TimeProvider temps)
{
    public static readonly Refus Rien = new("mesure.rien", "Tapez au moins une valeur.");
    public static readonly Refus AVenir = new("mesure.jour", "Cette date est à venir.", "Jour");

    private static readonly int[] s_frequences = [250, 500, 1000, 2000, 3000, 4000, 6000, 8000];

    public static IReadOnlyList<GroupeASaisir> Groupes { get; } =
    [
        new("Audiogramme, conduction aérienne (dB HL)",
            [.. s_frequences.Select(IReadOnlyList<ValeurASaisir> (f) => [new($"D {f}", $"Droite, {f} Hz"), new($"G {f}", $"Gauche, {f} Hz")])], "Non perçu : >110."),
        new("Spirométrie (L ; L/s)",
        [
            [new("VEMS", "VEMS"), new("CVF", "CVF"), new("DEP", "DEP"), new("DEM2575", "DEM 25-75")],
            [new("VEMS POST", "VEMS après bronchodilatateur"), new("CVF POST", "CVF après bronchodilatateur")],
        ]),
        new("Vision",
        [
            [new("AV-OD-LOIN-SC", "De loin, œil droit, sans correction"), new("AV-OG-LOIN-SC", "De loin, œil gauche, sans correction"), new("AV-ODG-LOIN-SC", "De loin, deux yeux, sans correction")],
            [new("AV-OD-LOIN-CC", "De loin, œil droit, corrigé"), new("AV-OG-LOIN-CC", "De loin, œil gauche, corrigé"), new("AV-ODG-LOIN-CC", "De loin, deux yeux, corrigé")],
            [new("AV-ODG-PRES-SC", "De près, deux yeux, sans correction"), new("AV-ODG-PRES-CC", "De près, deux yeux, corrigé")],
        ], "De loin en dixièmes (8/10), de près en Parinaud (P2)."),
    ];

    private static readonly IReadOnlyList<ValeurASaisir> s_valeurs = [.. Groupes.SelectMany(g => g.Rangees).SelectMany(r => r)];

    /// <param name="saisies">What was typed, by code.</param>
    public async Task<Resultat<int>> ExecuterAsync(
        DossierOuvert dossier, IReadOnlyDictionary<string, string?> saisies, DateOnly jour, Id<VisiteMedicale>? visite = null, CancellationToken arret = default)
    {
        if (!dossier.Ecrit(Blocs.Sante))
        {
            return EcrireDossier.BlocFerme;
        }
        if (jour > temps.Aujourdhui())
        {
            return AVenir;
        }
        if (!Lire(saisies).Reussit(out var resultat, out var refus))
        {
            return refus;
        }
        var contenus = EnContenusDAppareil.De(resultat.Examen, resultat.Mesures);
        if (!(await trouver.DuDossierAsync(dossier, visite, arret)).Reussit(out var ouverte, out refus))
        {
            return refus;
        }
        return await ecritures.Faire<int>(dossier.Acteur, new FaitTrace(ActionDossier.Ecriture, dossier.Id, Blocs.Sante), async e =>
        {
            // Again: someone may have concluded it meanwhile, and a visit closed takes nothing more.
            if (ouverte is not null && await trouver.RelireAsync(ouverte, arret) is { EstRefus: true } close)
            {
                return close.Refus;
            }
            foreach (var contenu in contenus)
            {
                if (ecrire.Ajouter(e, dossier, new(contenu, jour, visite)) is { EstRefus: true } ferme)
                {
                    return ferme.Refus;
                }
            }
            return contenus.Count;
        }, arret);
    }

    private static Resultat<(ResultatAppareil Examen, MesuresLues Mesures)> Lire(IReadOnlyDictionary<string, string?> saisies)
    {
        var valeurs = s_valeurs.Select((v, i) => (v, i)).Where(x => !string.IsNullOrWhiteSpace(saisies.GetValueOrDefault(x.v.Code))).Select(x => Valeur(x.v, x.i, saisies[x.v.Code]!.Trim())).ToList();
        if (valeurs.Count == 0)
        {
            return Rien;
        }
        var examen = new ResultatAppareil { Format = FormatAppareil.Csv, Patient = new([]), Valeurs = valeurs };
        var mesures = VersMesures.Convertir(examen);
        return Refus.Reunir(mesures.Refus.Select(SansLigne)) is { } refus ? refus : (examen, mesures);
    }

    private static ValeurAppareil Valeur(ValeurASaisir v, int rang, string texte) => new(v.Code, null, v.Libelle, texte, Nombre.Lire(texte), null, null, null, rang);

    /// <summary>« Ligne 3 : … » is beside the field of that rank.</summary>
    private static Refus SansLigne(Refus refus)
    {
        var rang = s_valeurs.Select((_, i) => i).FirstOrDefault(i => refus.Phrase.StartsWith($"Ligne {i} : ", StringComparison.Ordinal), -1);
        return rang < 0 ? refus with { Champ = null } : refus with { Phrase = refus.Phrase[$"Ligne {rang} : ".Length..], Champ = $"Valeurs[{s_valeurs[rang].Code}]" };
    }
}
