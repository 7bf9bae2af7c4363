using Microsoft.EntityFrameworkCore;
using Socle.Organisation.Partenaires;
using Socle.Technique.Base;
using Socle.Travailleurs.Personnes;

namespace Socle.Suivi.Partenaires;

internal static class MappingPartenaires
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<TarifPartenaire>(t =>
        {
            t.HasIndex(x => new { x.PartenaireId, x.Type }).IsUnique();
            t.HasOne<ServicePartenaire>().WithMany().HasForeignKey(x => x.PartenaireId).OnDelete(DeleteBehavior.Restrict);
        });
        Confiees(modele);
        modele.Entity<VisiteRecue>(v =>
        {
            v.Property(x => x.Type).Sensible();
            v.HasIndex(x => new { x.PartenaireId, x.RecueLe });
            v.HasIndex(x => x.TravailleurId);
            v.HasOne<ServicePartenaire>().WithMany().HasForeignKey(x => x.PartenaireId).OnDelete(DeleteBehavior.Restrict);
            v.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Confiees(ModelBuilder modele)
    {
        modele.Entity<VisiteConfiee>(v =>
        {
            // The audit trail says that a visit was entrusted, not which: a worker may have asked for it.
            v.Property(x => x.Type).Sensible();
            v.Property(x => x.Visite).Sensible();
            v.Property(x => x.DemandeId).Sensible();
            v.Property(x => x.Version).IsConcurrencyToken();
            v.HasIndex(x => new { x.Etat, x.AuPlusTard });
            v.HasIndex(x => x.PartenaireId);
            v.HasIndex(x => x.TravailleurId);
            v.HasIndex(x => new { x.ContratId, x.Visite });
            v.HasIndex(x => x.DemandeId);
            v.HasOne<ServicePartenaire>().WithMany().HasForeignKey(x => x.PartenaireId).OnDelete(DeleteBehavior.Restrict);
            v.HasOne<Travailleur>().WithMany().HasForeignKey(x => x.TravailleurId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<RendezVousAilleurs>(r =>
        {
            r.SansAudit();
            r.Property(x => x.Id).ValueGeneratedNever();
            r.HasIndex(x => x.ContratId);
        });
    }
}
