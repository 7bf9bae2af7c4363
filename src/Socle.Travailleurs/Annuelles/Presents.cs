using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Adherents.Etablissements;
using Socle.Noyau;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Annuelles;

/// <param name="APoste">A post is declared for that day.</param>
internal sealed record Present(Id<Contrat> Contrat, bool APoste);

/// <summary>Who a yearly declaration is about: everyone under contract that day, in the company's open places.</summary>
internal static class Presents
{
    public static Task<List<Present>> PresentsAsync(this SocleDb db, Id<Entreprise> entreprise, DateOnly jour, CancellationToken arret) => (
        from c in db.Set<Contrat>()
        join e in db.Set<Etablissement>() on c.EtablissementId equals e.Id
        where e.EntrepriseId == entreprise && (e.FermeLe == null || e.FermeLe >= jour) && c.Debut <= jour && (c.Fin == null || c.Fin >= jour)
        select new Present(c.Id, db.Set<Poste>().Any(p => p.ContratId == c.Id && (p.Fin == null || p.Fin >= jour)))).ToListAsync(arret);
}

internal static class RefusAnnuelle
{
    public static Refus DejaSignee { get; } = new("annuelle.signee",
        "La déclaration de cette année est signée\u00A0: déclarez les changements au fil de l’eau, depuis la page de chaque salarié.");
}
