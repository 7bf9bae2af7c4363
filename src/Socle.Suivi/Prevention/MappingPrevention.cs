using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;
using Socle.Technique.Comptes;

namespace Socle.Suivi.Prevention;

internal static class MappingPrevention
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<RessourcePrevention>(r =>
        {
            r.HasIndex(x => x.Code).IsUnique().HasFilter("code IS NOT NULL");
            r.HasIndex(x => x.Etat);
        });
        // What someone learns is theirs: the trail would tell the service.
        modele.Entity<ProgressionPrevention>(p =>
        {
            p.SansAudit();
            p.Ignore(x => x.Numero);
            p.HasIndex(x => new { x.CompteId, x.RessourceId }).IsUnique();
            p.HasIndex(x => x.RessourceId);
            p.HasOne<Compte>().WithMany().HasForeignKey(x => x.CompteId).OnDelete(DeleteBehavior.Cascade);
            p.HasOne<RessourcePrevention>().WithMany().HasForeignKey(x => x.RessourceId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<ProgressionComptee>(p =>
        {
            p.SansAudit();
            p.HasNoKey();
            p.ToView("progression_comptee");
        });
    }
}
