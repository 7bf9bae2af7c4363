using Microsoft.EntityFrameworkCore;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Reprise;

internal static class MappingReprise
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<RepriseLogiciel>(r =>
        {
            r.Ignore(x => x.EnTravail);
            // Samples of people, and long texts: the audit says that they changed.
            r.Property(x => x.Inventaire).Sensible();
            r.Property(x => x.Bilan).Sensible();
            r.Property(x => x.Correspondance).Sensible();
            r.HasIndex(x => x.DeposeeLe);
        });
        modele.Entity<CorrespondanceGardee>(c =>
        {
            c.Property(x => x.SourceCle).OrdreOctets();
            c.HasIndex(x => x.SourceCle).IsUnique();
        });
        // Lines are themselves the trace of what was done, and name people.
        modele.Entity<LigneReprise>(l =>
        {
            l.SansAudit();
            l.Property(x => x.Motif).OrdreOctets();
            l.Property(x => x.NomTri).OrdreOctets();
            l.HasIndex(x => new { x.RepriseId, x.Genre, x.Rang });
            l.HasIndex(x => new { x.RepriseId, x.Genre, x.Motif, x.Rang });
            l.HasOne<RepriseLogiciel>().WithMany().HasForeignKey(x => x.RepriseId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<VisiteManquee>(v =>
        {
            v.HasIndex(x => x.TravailleurId);
            v.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
