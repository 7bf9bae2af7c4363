using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Etablissements;
using Socle.Droit;
using Socle.Espaces.Entreprise.Salaries;
using Socle.Noyau;
using Socle.Suivi.Documents;
using Socle.Suivi.Echeancier;
using Socle.Suivi.Employeurs;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Espaces.Entreprise.Interimaires;

/// <summary>What the next assignment in the same occupation asks for, as far as the agency's own papers tell.</summary>
public enum BesoinDeVisite
{
    /// <summary>A visit comes first.</summary>
    AFaire = 1,

    /// <summary>Someone followed already, without a paper of this agency: the service knows.</summary>
    ADemander = 2,

    /// <summary>The last follow-up may stand for it.</summary>
    PeutServir = 3,
}

/// <param name="Modele">The last attestation or notice the service handed to this agency; absent: a visit made under one of its contracts, or nothing.</param>
/// <param name="JusquAu">Until when it may stand for another assignment in the same occupation; absent: it cannot.</param>
public sealed record LigneInterimaire(
    Id<Contrat> Contrat, string Nom, string Lieu, DateOnly Debut, DateOnly? Fin, IReadOnlyList<string> Emplois, ModeleDocument? Modele, DateOnly? VuLe, DateOnly? JusquAu, SuiviEmployeur? Suivi)
{
    public BesoinDeVisite Besoin(DateOnly jour) => JusquAu >= jour ? BesoinDeVisite.PeutServir
        : VuLe is null && Suivi?.Visite is { } due && due is not (Visite.VipInitiale or Visite.EmaEmbauche) ? BesoinDeVisite.ADemander
        : BesoinDeVisite.AFaire;
}

/// <summary>
/// The temporary workers of an agency: its contracts, the visits made under them, and the documents handed to it. Neither a visit of another employer, nor one the
/// worker asked for, nor what was said in any: the same wall as the rest of this space.
/// </summary>
public sealed class LireInterimaires(PerimetreEmployeur perimetre, SocleDb db, TimeProvider temps)
{
    /// <param name="Modele">Absent: the visit alone is known.</param>
    private sealed record Papier(Id<Travailleur> Travailleur, Id<Adherents.Entreprises.Entreprise> Entreprise, ModeleDocument? Modele, DateOnly Jour);

    /// <summary>Those to be seen first, then the order of names.</summary>
    public async Task<IReadOnlyList<LigneInterimaire>> ToutesAsync(CancellationToken arret)
    {
        var jour = temps.Aujourdhui();
        var contrats = (await perimetre.ContratsAsync(arret)).Where(c => c.Nature == TypeContrat.Interim);
        var lus = await (
            from c in contrats
            join t in db.Set<Travailleur>() on c.TravailleurId equals t.Id
            join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
            join s in db.Set<SuiviEmployeur>() on c.Id equals s.ContratId into suivis
            from s in suivis.DefaultIfEmpty()
            orderby t.NomTri, c.Debut descending, c.Id
            select new
            {
                Contrat = c,
                t.NomNaissance,
                t.NomUsage,
                t.Prenoms,
                t.PrenomUsuel,
                Lieu = e.Nom,
                e.EntrepriseId,
                Suivi = s,
                Poste = db.Set<Poste>().EnCours(jour).Where(p => p.ContratId == c.Id).OrderByDescending(p => p.Debut).Select(p => p.Libelle).FirstOrDefault(),
            }).ToListAsync(arret);
        var papiers = (await PapiersAsync(contrats, arret)).ToLookup(p => (p.Travailleur, p.Entreprise));
        var lignes = lus.Select(l =>
        {
            var (dernier, jusquAu) = Valoir(papiers[(l.Contrat.TravailleurId, l.EntrepriseId)], l.Suivi?.Categorie, jour);
            var emplois = EmploisVises.Liste(l.Contrat.EmploisVises) is { Count: > 0 } vises ? vises : l.Poste is null ? [] : [l.Poste];
            return new LigneInterimaire(
                l.Contrat.Id, Travailleur.NomAfficheDe(l.NomNaissance, l.NomUsage, l.Prenoms, l.PrenomUsuel), l.Lieu, l.Contrat.Debut, l.Contrat.Fin ?? l.Contrat.FinPrevue, emplois,
                dernier?.Modele, dernier?.Jour, jusquAu, l.Suivi);
        });
        return [.. lignes.OrderBy(l => l.Besoin(jour))];
    }

    /// <summary>What was handed to these agencies for these people, and was not replaced.</summary>
    private async Task<List<Papier>> PapiersAsync(IQueryable<Contrat> contrats, CancellationToken arret)
    {
        var lieux = await perimetre.EtablissementsAsync(arret);
        var personnes = contrats.Select(c => c.TravailleurId);
        ModeleDocument[] modeles = [ModeleDocument.AttestationSuivi, ModeleDocument.AvisAptitude, ModeleDocument.AvisInaptitude, ModeleDocument.MesuresAmenagement];
        var remis = await db.Set<DocumentRemis>()
            .Where(d => d.RemplacePar == null && modeles.Contains(d.Modele) && personnes.Contains(d.TravailleurId) && lieux.Any(e => e.Id == d.EtablissementId && e.EntrepriseId == d.EntrepriseId))
            .Select(d => new Papier(d.TravailleurId, d.EntrepriseId, d.Modele, d.Jour)).ToListAsync(arret);
        return [.. remis, .. await PassagesAsync(contrats, lieux, arret)];
    }

    /// <summary>Visits of information made under a contract with these agencies, former contracts too: the same view as the year's figures.</summary>
    private async Task<List<Papier>> PassagesAsync(IQueryable<Contrat> contrats, IQueryable<Etablissement> lieux, CancellationToken arret) => await (
        from p in db.Set<PassageEmployeur>()
        where p.Fait && p.Type == TypeVisite.Vip
        join c in db.Set<Contrat>() on p.ContratId equals c.Id
        join e in lieux on c.EtablissementId equals e.Id
        where contrats.Any(x => x.TravailleurId == c.TravailleurId)
        select new Papier(c.TravailleurId, e.EntrepriseId, null, p.Jour)).ToListAsync(arret);

    /// <summary>The last attestation or notice, and until when the law's own delay lets it stand for the same occupation.</summary>
    private static (Papier? Dernier, DateOnly? JusquAu) Valoir(IEnumerable<Papier> papiers, Categorie? categorie, DateOnly jour)
    {
        // Of one day, the paper before the visit it came from.
        var tous = papiers.OrderByDescending(p => p.Jour).ThenBy(p => p.Modele is null).ToList();
        var dernier = tous.Find(p => p.Modele is null or ModeleDocument.AttestationSuivi or ModeleDocument.AvisAptitude);
        var renforce = categorie == Categorie.Sir;
        var retenu = renforce ? tous.Find(p => p.Modele == ModeleDocument.AvisAptitude) : dernier;
        if (retenu is null || (renforce ? PublicsParticuliers.DispenseEmaInterim : PublicsParticuliers.DispenseVipInterim).EnVigueur(retenu.Jour) is not { } regle)
        {
            return (dernier ?? tous.FirstOrDefault(), null);
        }
        // A measure or an unfitness in the same window: nothing stands. Which of the two, the list does not say.
        var empeche = tous.Exists(p => p.Modele is ModeleDocument.AvisInaptitude or ModeleDocument.MesuresAmenagement && regle.Valeur.Apres(p.Jour) >= jour);
        return (retenu, empeche ? null : regle.Valeur.Apres(retenu.Jour));
    }
}
