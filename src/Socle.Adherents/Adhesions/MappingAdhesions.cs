using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Technique.Base;

namespace Socle.Adherents.Adhesions;

internal static class MappingAdhesions
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<DemandeAdhesion>(d =>
        {
            d.Property(x => x.Empreinte).OrdreOctets().Sensible();
            d.Property(x => x.NomTri).OrdreOctets();
            d.Property(x => x.Contenu).Sensible();
            d.HasIndex(x => x.Empreinte).IsUnique();
            d.HasIndex(x => new { x.Etat, x.SigneeLe });
            d.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<PieceAdhesion>(p =>
        {
            p.Property(x => x.Octets).Sensible();
            p.Property(x => x.NomFichier).Sensible();
            p.HasOne<DemandeAdhesion>().WithMany().HasForeignKey(x => x.DemandeId).OnDelete(DeleteBehavior.Cascade);
        });
        // A signature is itself a proof.
        modele.Entity<SignatureAdhesion>(s =>
        {
            s.SansAudit();
            s.HasOne<DemandeAdhesion>().WithMany().HasForeignKey(x => x.DemandeId).OnDelete(DeleteBehavior.Cascade);
        });
        Reglages(modele);
        modele.Entity<AffiliationIndependant>(a =>
        {
            a.Property(x => x.Empreinte).OrdreOctets().Sensible();
            a.Property(x => x.LienScelle).Sensible();
            a.HasIndex(x => x.Empreinte);
            a.HasIndex(x => x.Au);
            a.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Cascade);
            a.HasOne<DemandeAdhesion>().WithMany().HasForeignKey(x => x.DemandeId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Reglages(ModelBuilder modele)
    {
        modele.Entity<ReglageAdhesions>(r =>
        {
            r.HasKey(x => x.Cle);
            r.Property(x => x.Cle).ValueGeneratedNever();
        });
        modele.Entity<TarifAdhesion>(t => t.HasIndex(x => new { x.Genre, x.Du }).IsUnique());
        modele.Entity<DocumentAdhesion>(d => d.Property(x => x.Octets).Sensible());
    }
}
