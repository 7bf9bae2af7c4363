using Microsoft.EntityFrameworkCore;
using Socle.Noyau;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

/// <summary>Second pass: people, and through them contracts, posts and exposures.</summary>
internal sealed class ReprendreSalaries(Chantier chantier, LireAdherents adherents, PersonnesConnues personnes)
{
    private const int Lot = 2_000;
    private readonly LireSalarie lire = new(chantier, adherents);
    private readonly ReprendreContrat contrats = new(chantier);
    private readonly CleContrat cles = new(chantier.Origines);
    private readonly Dictionary<long, DateOnly> finsConnues = [];
    private readonly HashSet<long> dejaVus = [];

    public async Task FaireAsync(Action avancer, CancellationToken arret)
    {
        await LireFinsAsync(arret);
        var lot = new List<LigneSalarie>(Lot);
        foreach (var ligne in chantier.Lecture.Lire(GenreFichier.Salaries, avancer))
        {
            if (lire.De(ligne) is { } lue)
            {
                lot.Add(lue);
            }
            if (lot.Count == Lot)
            {
                await ReprendreAsync(lot, arret);
                lot.Clear();
            }
        }
        await ReprendreAsync(lot, arret);
    }

    /// <summary>Ends of the contracts taken over before: they tell a corrected start from a new contract.</summary>
    private async Task LireFinsAsync(CancellationToken arret)
    {
        if (chantier.Origines.Tous(OriginesConnues.Contrat).Count > 0)
        {
            await chantier.Db.Set<Contrat>().AsNoTracking().Where(c => c.Fin != null).Select(c => new { c.Id, c.Fin })
                .ForEachAsync(c => finsConnues[c.Id.Valeur] = c.Fin!.Value, arret);
        }
    }

    private async Task ReprendreAsync(List<LigneSalarie> lignes, CancellationToken arret)
    {
        var reperes = lignes.ConvertAll(l => (Ligne: l, Personne: personnes.Trouver(l), Contrat: cles.Trouver(l, id => finsConnues.TryGetValue(id, out var fin) ? fin : null)));
        var lot = new LotSalaries(chantier.Db);
        await lot.LireAsync([.. reperes.Select(r => r.Personne).OfType<long>()], [.. reperes.Select(r => r.Contrat.Connu).OfType<long>()], arret);
        foreach (var (ligne, _, (cle, connu)) in reperes)
        {
            // Found again: the row before may have made the person.
            var travailleur = Personne(lot, ligne, personnes.Trouver(ligne));
            contrats.Reprendre(lot, ligne, travailleur, cle, connu is { } id ? lot.Contrat(id) : null);
        }
        foreach (var contrat in lot.NouveauxContrats)
        {
            chantier.ContratsCrees[contrat.EtablissementId.Valeur] = chantier.ContratsCrees.GetValueOrDefault(contrat.EtablissementId.Valeur) + 1;
        }
        await lot.EcrireAsync(arret);
        await chantier.Origines.EcrireAsync(chantier.Db, arret);
    }

    private Travailleur Personne(LotSalaries lot, LigneSalarie ligne, long? connue)
    {
        var lue = ligne.Personne;
        if (connue is { } id && lot.Travailleur(id) is { } travailleur)
        {
            var repris = chantier.Origines.Trouver(OriginesConnues.Travailleur, lue.Cle) is not null;
            // A second row of the same person speaks of another contract: the first said who they are.
            if (dejaVus.Add(id))
            {
                Compter(chantier.Bilan.Travailleurs, Completer(travailleur, lue, repris));
            }
        }
        else
        {
            travailleur = Nouveau(lue);
            lot.Ajouter(travailleur);
            dejaVus.Add(travailleur.Id.Valeur);
            chantier.Bilan.Travailleurs.Crees++;
        }
        chantier.Origines.Noter(OriginesConnues.Travailleur, lue.Cle, travailleur.Id.Valeur);
        personnes.Noter(travailleur.Id.Valeur, lue);
        return travailleur;
    }

    private static Travailleur Nouveau(IdentiteLue lue) => new()
    {
        Id = Id<Travailleur>.Nouveau(),
        Nir = lue.Nir?.ToString(),
        NomNaissance = lue.NomNaissance,
        NomUsage = lue.NomUsage,
        Prenoms = lue.Prenoms,
        PrenomUsuel = lue.PrenomUsuel,
        Sexe = lue.Sexe,
        Naissance = lue.Naissance,
        LieuNaissance = lue.LieuNaissance,
        Courriel = lue.Courriel,
        Telephone = lue.Telephone,
        Boeth = lue.Boeth ?? false,
        NomTri = lue.NomTri,
    };

    private static bool Completer(Travailleur t, IdentiteLue lue, bool remplacer)
    {
        var mise = new MiseAJour(remplacer);
        t.Nir = mise.Texte(t.Nir, lue.Nir?.ToString());
        t.NomUsage = mise.Texte(t.NomUsage, lue.NomUsage);
        t.PrenomUsuel = mise.Texte(t.PrenomUsuel, lue.PrenomUsuel);
        t.Sexe = mise.Valeur(t.Sexe, lue.Sexe);
        t.LieuNaissance = mise.Texte(t.LieuNaissance, lue.LieuNaissance);
        t.Courriel = mise.Texte(t.Courriel, lue.Courriel);
        t.Telephone = mise.Texte(t.Telephone, lue.Telephone);
        t.Boeth = mise.Sure(t.Boeth, lue.Boeth);
        t.NomNaissance = mise.Texte(t.NomNaissance, lue.NomNaissance)!;
        t.Prenoms = mise.Texte(t.Prenoms, lue.Prenoms)!;
        t.Naissance = mise.Sure(t.Naissance, lue.Naissance);
        t.NomTri = mise.Change ? Travailleur.NomTriDe(t.NomNaissance, t.NomUsage, t.Prenoms, t.PrenomUsuel) : t.NomTri;
        return mise.Change;
    }

    private static void Compter(CompteObjets compte, bool change)
    {
        compte.Modifies += change ? 1 : 0;
        compte.Inchanges += change ? 0 : 1;
    }
}
