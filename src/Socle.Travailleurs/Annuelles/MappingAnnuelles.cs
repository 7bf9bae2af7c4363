using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Technique.Base;
using Socle.Travailleurs.Contrats;

namespace Socle.Travailleurs.Annuelles;

internal static class MappingAnnuelles
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<DeclarationAnnuelle>(d =>
        {
            d.Property(x => x.Contenu).Sensible();
            d.HasIndex(x => new { x.EntrepriseId, x.Annee }).IsUnique().HasFilter("en_vigueur");
            d.HasIndex(x => new { x.Annee, x.SigneeLe });
            d.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
            d.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.AbsorbeeId).OnDelete(DeleteBehavior.Restrict);
        });
        // The signature is in the trail; the lines looked at on the way are here by themselves.
        modele.Entity<ConfirmationAnnuelle>(c =>
        {
            c.SansAudit();
            c.HasIndex(x => new { x.DeclarationId, x.ContratId }).IsUnique();
            c.HasIndex(x => x.ContratId);
            c.HasOne<DeclarationAnnuelle>().WithMany().HasForeignKey(x => x.DeclarationId).OnDelete(DeleteBehavior.Cascade);
            c.HasOne<Contrat>().WithMany().HasForeignKey(x => x.ContratId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
