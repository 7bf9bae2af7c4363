using Microsoft.EntityFrameworkCore;
using Socle.Adherents.Entreprises;
using Socle.Suivi.Employeurs.Acces;
using Socle.Suivi.Employeurs.Campagnes;
using Socle.Suivi.Employeurs.Courriers;
using Socle.Technique.Base;

namespace Socle.Suivi.Employeurs;

internal static class MappingEmployeurs
{
    public static void Modele(ModelBuilder modele)
    {
        modele.Entity<RendezVousEmployeur>(r =>
        {
            r.SansAudit();
            r.HasNoKey();
            r.ToView("rendez_vous_employeur");
        });
        modele.Entity<PassageEmployeur>(p =>
        {
            p.SansAudit();
            p.HasNoKey();
            p.ToView("passage_employeur");
        });
        // Thousands in one act: the trail says the act and each answer, the rows are the rest.
        modele.Entity<InvitationAcces>(i =>
        {
            i.SansAudit();
            i.HasIndex(x => x.EntrepriseId);
            i.HasIndex(x => x.CourrielCle);
            i.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<Campagne>(c =>
        {
            c.Ignore(x => x.JoursDeRappel);
            c.HasIndex(x => x.Au);
        });
        modele.Entity<DestinataireCampagne>(d =>
        {
            d.SansAudit();
            d.HasIndex(x => new { x.CampagneId, x.EntrepriseId }).IsUnique();
            d.HasIndex(x => x.EntrepriseId);
            d.HasOne<Campagne>().WithMany().HasForeignKey(x => x.CampagneId).OnDelete(DeleteBehavior.Cascade);
            d.HasOne<Entreprise>().WithMany().HasForeignKey(x => x.EntrepriseId).OnDelete(DeleteBehavior.Restrict);
        });
        modele.Entity<CourrierEmployeur>(c =>
        {
            c.SansAudit();
            c.HasIndex(x => x.ProchainEssai).HasFilter("prochain_essai IS NOT NULL");
            c.HasIndex(x => new { x.CampagneId, x.Courriel });
            c.HasIndex(x => x.InvitationId);
        });
    }
}
