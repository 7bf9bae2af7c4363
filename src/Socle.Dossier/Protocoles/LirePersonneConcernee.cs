using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Dossier.Contenus;
using Socle.Dossier.Ecrits;
using Socle.Droit;
using Socle.Noyau;
using Socle.Suivi.Echeancier;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;
using Socle.Travailleurs.Personnes;

namespace Socle.Dossier.Protocoles;

/// <summary>Gathers what protocols look at: posts and exposures the employer declared, and those of the opened file.</summary>
public sealed class LirePersonneConcernee(SocleDb socle)
{
    private const string Nuit = "NUIT";

    /// <param name="elements">Of the file; none when it is not opened.</param>
    public async Task<PersonneConcernee> ExecuterAsync(Id<Travailleur> travailleur, TypeVisite? visite, DateOnly jour, IEnumerable<ElementDossier> elements, CancellationToken arret)
    {
        var naissance = await socle.Set<Travailleur>().Where(t => t.Id == travailleur).Select(t => t.Naissance).FirstAsync(arret);
        var postes = await PostesAsync(travailleur, jour, arret);
        var contrats = postes.Select(p => p.Contrat).Distinct().ToArray();
        var risques = await socle.Set<Exposition>().Where(x => EF.Parameter(contrats).Contains(x.ContratId) && x.Debut <= jour && (x.Fin == null || x.Fin >= jour))
            .Select(x => x.Risque).Distinct().ToListAsync(arret);
        var declarees = risques.Select(r => Codes.Risques.De(r)).Concat(postes.Exists(p => p.Nuit) ? [Nuit] : []).Select(c => new ExpositionConnue(c, VocabulaireDesProtocoles.LibelleExposition(c), true));
        return new PersonneConcernee(
            Age(naissance, jour),
            await socle.Set<CalculSuivi>().Where(c => c.TravailleurId == travailleur).MaxAsync(c => (Categorie?)c.Categorie, arret),
            visite,
            [.. postes.Select(p => p.Poste)],
            [.. declarees.Concat(Constatees(elements, jour)).DistinctBy(e => (e.Code, e.Declaree))]);
    }

    private sealed record PosteLu(Id<Contrat> Contrat, bool Nuit, PosteConnu Poste);

    private Task<List<PosteLu>> PostesAsync(Id<Travailleur> travailleur, DateOnly jour, CancellationToken arret) => (
        from c in socle.Set<Contrat>()
        join p in socle.Set<Poste>() on c.Id equals p.ContratId
        join s in socle.Set<Etablissement>() on c.EtablissementId equals s.Id
        join e in socle.Set<Entreprise>() on s.EntrepriseId equals e.Id
        where c.TravailleurId == travailleur && (c.Fin == null || c.Fin >= jour) && p.Debut <= jour && (p.Fin == null || p.Fin >= jour)
        orderby p.Debut, p.Id
        select new PosteLu(c.Id, p.Nuit, new PosteConnu(p.Libelle, p.Pcs, e.Id, e.RaisonSociale, s.Id))).ToListAsync(arret);

    /// <summary>Those that last: an exposure that ended asks nothing of today's visit.</summary>
    private static IEnumerable<ExpositionConnue> Constatees(IEnumerable<ElementDossier> elements, DateOnly jour) =>
        from e in elements.De<ExpositionConstatee>()
        where !(e.Contenu.Fin < jour)
        let code = e.Contenu.Agent.Code.Length > 0 ? e.Contenu.Agent.Code : VocabulaireDesProtocoles.CodeDExposition(e.Contenu.Agent.Libelle)
        where code is not null
        select new ExpositionConnue(code, e.Contenu.Agent.Libelle, false);

    private static int Age(DateOnly naissance, DateOnly jour)
    {
        var annees = jour.Year - naissance.Year;
        return naissance.AddYears(annees) > jour ? annees - 1 : annees;
    }
}
