using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Organisation.Professionnels;

namespace Socle.Suivi.Delegations;

internal static class MappingDelegations
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<ProtocoleDelegation>(p =>
        {
            p.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.ProfessionnelId).OnDelete(DeleteBehavior.Restrict);
            p.HasOne<Professionnel>().WithMany().HasForeignKey(x => x.MedecinId).OnDelete(DeleteBehavior.Restrict);
            p.HasOne<ProtocoleDelegation>().WithMany().HasForeignKey(x => x.RemplaceId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<ActeDelegue>(a =>
        {
            a.HasIndex(x => new { x.ProtocoleId, x.Acte }).IsUnique();
            a.HasOne<ProtocoleDelegation>().WithMany().HasForeignKey(x => x.ProtocoleId).OnDelete(DeleteBehavior.Cascade);
        });
        modele.Entity<ExclusionProtocole>(e =>
        {
            e.HasOne<ProtocoleDelegation>().WithMany().HasForeignKey(x => x.ProtocoleId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
