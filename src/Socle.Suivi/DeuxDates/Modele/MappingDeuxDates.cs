using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;

namespace Socle.Suivi.DeuxDates;

internal static class MappingDeuxDates
{
    // Computed: the write that stores them says so once, their lines are not audited one by one.
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<ComparaisonDroit>(c =>
        {
            c.SansAudit();
            c.HasIndex(x => x.CalculeeLe);
        });
        modele.Entity<ChangementSuivi>(c =>
        {
            c.SansAudit();
            c.Property(x => x.NomTri).OrdreOctets();
            c.HasIndex(x => new { x.ComparaisonId, x.NomTri, x.ContratId });
            c.HasOne<ComparaisonDroit>().WithMany().HasForeignKey(x => x.ComparaisonId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
