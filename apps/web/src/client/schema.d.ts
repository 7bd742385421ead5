// Written by `npm run web:client` from docs/generated/openapi.json. Not to be edited.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the asker has not opened first, the newest of each first */
        get: operations["listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/accepted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The asker’s client has taken these */
        post: operations["acceptNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["seeNoticesUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["seeNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The asker signs for it, where its kind asks for that */
        post: operations["signNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was told, how, when, and what is missing */
        get: operations["getNoticeProofs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was told about it, to whomever; the newest first */
        get: operations["listAssignmentNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row a notice and person, the newest notices first */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the asker was told, with its proof */
        get: operations["listOwnDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNoticeChannels"];
        /** All of them at once */
        put: operations["setNoticeChannels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notice-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNoticeChoice"];
        /** All of it at once; an address that is left out is forgotten */
        put: operations["chooseNotices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notice-choice/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A code to the address that was saved; an earlier one opens nothing any more */
        post: operations["askAddressCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notice-choice/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The code that came last; a wrong one counts */
        put: operations["confirmAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether there is a link; it cannot be shown again */
        get: operations["getCalendarFeed"];
        put?: never;
        /** A new link, shown once; an earlier one opens nothing any more */
        post: operations["openCalendarFeed"];
        delete: operations["closeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** iCalendar of the limits of whoever made the link */
        get: operations["readCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events: {"type":"notice"|"assignment","id":…} tells to read that again, {"type":"reload"} to read everything again */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessions"];
        put?: never;
        post: operations["signIn"];
        delete: operations["endAllSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current/acting-for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["actFor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUnits"];
        put?: never;
        post: operations["openUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["renameUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["mergeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPosts"];
        put?: never;
        post: operations["openPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["holdPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holdings/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endHolding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLinks"];
        put?: never;
        post: operations["linkLeader"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAccounts"];
        put?: never;
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["inviteAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGrants"];
        put?: never;
        /** It opens nothing before a second officer approves */
        post: operations["proposeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grant-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: operations["listGrantProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grant-proposals/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By a second officer, all or none; who proposed may refuse, which withdraws */
        post: operations["decideGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeGrant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTokens"];
        put?: never;
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDelegations"];
        put?: never;
        post: operations["makeDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in force today; loadDirectory takes it back */
        get: operations["getDirectoryWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["loadDirectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: operations["listComplaints"];
        put?: never;
        post: operations["fileComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: operations["listOwnComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaints/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once */
        post: operations["answerComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCalendars"];
        put?: never;
        post: operations["loadCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewCalendar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which heading would be taken for which column; writes nothing */
        post: operations["readColumns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/quotas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["importQuotas"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/dispatch-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["previewDispatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dispatchList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["amendList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items in force; importList takes it back to the very same items */
        get: operations["getListWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/quotas/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items by townships; importQuotas takes it back */
        get: operations["getQuotaWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of a draft; what is left out stays */
        post: operations["setListRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/forms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listForms"];
        put?: never;
        post: operations["registerForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: operations["listDirectives"];
        put?: never;
        post: operations["makeDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a text asks, task by task; writes nothing */
        post: operations["readNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every task it would make, and what is wrong; writes nothing */
        post: operations["previewDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["approveDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before it goes out */
        post: operations["undoDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directives/{id}/hasten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It goes out at once */
        post: operations["hastenDirective"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nearest limit first, each with its light */
        get: operations["listAssignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/light": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/cockpit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totals by light with the change of a week, units, the days ahead, what needs you */
        get: operations["getCockpit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/heat-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Townships by items, items by number */
        get: operations["getHeatMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units by reporting periods: owed, on time, late */
        get: operations["getCompleteness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** At most eight of each kind; of tasks, those the asker may see */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** ETag is the version; If-None-Match answers 304 */
        get: operations["getAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acknowledgeAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Each is signed or refused on its own */
        post: operations["acknowledgeAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/return-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["requestReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/return-requests/{requestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/decompose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decomposeAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/extensions/{requestId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspendAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resumeAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["transferAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/close-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeOutAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reopenAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/instructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["instruct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteVisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["grantException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first, each with its difference to the one before */
        get: operations["listReports"];
        put?: never;
        /** If-Match is honoured where sent; progress needs none */
        post: operations["submitReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/report-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next report, prefilled from the last */
        get: operations["getReportDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/report-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Both dates of each, in figures and in words */
        get: operations["listReportPeriods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The unit’s tasks under way, each with its period, light and prefill */
        get: operations["getReportSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/report-sheet/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exactly the unit’s items that are open for entry today */
        get: operations["getFillWorkbook"];
        put?: never;
        /** Each filled row is a report; the same content again is the same report */
        post: operations["submitFillWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/countersign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["countersign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/refuse-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["refuseSignature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Also takes over from another verifier of the office */
        post: operations["openSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifySubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendBackSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verification-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The longest waiting first */
        get: operations["listVerificationQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Undecided ones, the oldest first */
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLadder"];
        put?: never;
        /** A new version; every open task of the list is planned by it */
        post: operations["loadLadder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/ladder/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first */
        get: operations["listLadderVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/{id}/ladder/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewLadder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first */
        get: operations["listSlips"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** About a task that is its unit’s to move; never to a leader */
        post: operations["issueSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a ladder proposed */
        post: operations["issueDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["signForSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["withdrawSlip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/urges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last fifty, the newest first */
        get: operations["listUrges"];
        put?: never;
        post: operations["urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["beginUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete: operations["abandonUpload"];
        options?: never;
        head?: never;
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/api/v1/uploads/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["finishUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEvidenceContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those in force; to the assessment office all */
        get: operations["listSchemes"];
        put?: never;
        /** Everything wrong is named by its place in the file */
        post: operations["proposeScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As proposing it, without writing anything */
        post: operations["checkScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With its file */
        get: operations["getScheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By another person than who proposed it */
        post: operations["approveScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It stays on record */
        post: operations["withdrawScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators, weights, rules and parameters as tables; importScheme takes it back */
        get: operations["getSchemeWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put in as its file would be; another person approves it */
        post: operations["importScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest period first */
        get: operations["listAssessments"];
        put?: never;
        /** The office of who opens it scores */
        post: operations["openAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/scheme": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before anything is published */
        post: operations["setScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recorded by persons, the newest first */
        get: operations["listIndicatorFacts"];
        put?: never;
        /** A mark, event, honour, veto or decision, with basis and file; counts once a second person confirms it */
        post: operations["recordIndicatorFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicator-facts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It stays on record */
        post: operations["withdrawIndicatorFact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/preflight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that stands between the facts and a result, named */
        get: operations["preflight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/facts/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What persons recorded; importIndicatorFacts takes it back */
        get: operations["getFactsWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/facts/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** All lines or none; what is there already is left alone */
        post: operations["importIndicatorFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/facts/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By a second person: all of them, or none */
        post: operations["confirmIndicatorFacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first */
        get: operations["listRuns"];
        put?: never;
        /** One job a peer group; what blocks it is named first */
        post: operations["startRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With its progress, and every cell that could not be scored */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** While it is scoring */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units by indicators of one peer group */
        get: operations["getSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Per unit and cause, from the run named to this one */
        get: operations["compareRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{id}/units/{unitId}/cells/{node}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any cell, or `total` */
        get: operations["explainCell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first */
        get: operations["listPublications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With the figures it was published with */
        get: operations["getPublication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Public notice: units see their points, the objection window opens */
        post: operations["publishProvisional"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A numbered entry with its reason */
        post: operations["changeResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After the window, when no appeal is open */
        post: operations["approveResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/finalise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was approved */
        post: operations["publishFinal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/grade": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The final result with its grades */
        post: operations["publishGrades"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units by indicators as they were published, a sheet a peer group */
        get: operations["getScoreWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a copy says what was published, and where it differs; writes nothing */
        post: operations["holdScoreWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of each assessment what was published last */
        get: operations["listOwnScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/own/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Line by line; by the assessment’s id */
        get: operations["getOwnScore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scores/own/{id}/cells/{node}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Any line, or `total` */
        get: operations["explainOwnCell"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/letters/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a score letter says, with the explanation as its annex */
        get: operations["getScoreLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicators the task goes into, with its unit’s points as far as the reader sees them */
        get: operations["listTaskScores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own, or the desk: due first, decided last */
        get: operations["listAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** About one indicator, within the window */
        post: operations["fileAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Old and new evidence side by side */
        get: operations["getAppeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refused to whoever, or whose office, had a hand in the points */
        post: operations["takeAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/interim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit is told how far it is */
        post: operations["replyInterim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never heavier than before, unless the scheme says so */
        post: operations["decideAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By the unit, before it is decided */
        post: operations["withdrawAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/evidence/{evidenceId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Old or new, for who may read the appeal */
        get: operations["getAppealEvidenceContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Oldest first */
        get: operations["getTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first: the directory, accounts, sessions, roles */
        get: operations["listLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trail/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys, newest signed head, witnesses */
        get: operations["getLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trail/log/consistency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That one head goes on from another */
        get: operations["getConsistency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trail/entries/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** C2SP tlog-proof, or a signed promise as long as no head is signed over it */
        get: operations["getEntryReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That a report was taken */
        get: operations["getReportReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That a verifier’s act was taken */
        get: operations["getVerificationReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What comes after a position, under the newest signed head; at least once */
        get: operations["readEventFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspection-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listInspectionPlans"];
        put?: never;
        /** An approved plan, under its document number; never changed afterwards */
        post: operations["registerInspectionPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; an inspector is shown those of his own office */
        get: operations["listInspections"];
        put?: never;
        /** Within the annual plan, or outside it with a document and a reason */
        post: operations["startInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What it found goes on */
        post: operations["endInspection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For somebody else; it opens nothing before a second person approves */
        post: operations["proposeAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accesses/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By a second person */
        post: operations["decideAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accesses/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** At once, by whoever may decide or by the inspector himself */
        post: operations["endAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom an access can be proposed for */
        get: operations["listInspectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; an inspector is shown his own */
        get: operations["listAccesses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; an inspector is shown his own */
        get: operations["listAccessReads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Entries of one save follow one another and share saveId */
        get: operations["getTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/state-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list, or an item of it, as it stood when a day closed, replayed from the trail */
        get: operations["getStateOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before a screen hands its rows over as a file */
        post: operations["recordExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first, 200 at most */
        get: operations["listSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/samples/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drawn again just now, to see that it is the same */
        get: operations["getSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of the tasks of the inspected units that the drawer may read */
        post: operations["drawSample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first; of tasks that the reader may see */
        get: operations["listFindings"];
        put?: never;
        /** It gets its number, and its unit a task on the common clocks */
        post: operations["raiseFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With its rounds, what it quotes, and what the reader may do now */
        get: operations["getFinding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How and until when the unit will put it right; before it is accepted nothing is complete */
        post: operations["handInPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/plan-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By the office that re-checks */
        post: operations["decidePlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** After the re-check: the unit’s head, and the leader in charge */
        post: operations["signFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Under a closure number, with the day on which somebody looks back */
        post: operations["closeFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/look-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** On its day or after: it lasted */
        post: operations["lookBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It came back: another round under the same number */
        post: operations["reopenFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/score-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By the office that re-checks; one waits at a time */
        post: operations["proposeScore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits longest stands first */
        get: operations["listScoreProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/score-proposals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Taken up: a line of an assessment’s record, which a second person confirms; or refused */
        post: operations["decideProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest first */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a copy is what was issued; says nothing of what it says */
        get: operations["lookUpDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Holds a copy against what was issued under its number; writes nothing */
        post: operations["checkCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every figure beside what the same question answers today */
        get: operations["compareFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The very file that was issued */
        get: operations["getDocumentWord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same frozen values on paper, fonts inside */
        get: operations["getDocumentPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/documents/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once a unit */
        post: operations["signForDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those still being written */
        get: operations["listDrafts"];
        put?: never;
        post: operations["writeDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a figure may be bound to */
        get: operations["listFigureQueries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its figures as they are now and everything wrong with it; writes nothing */
        post: operations["previewDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDraft"];
        put: operations["changeDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["dropDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By somebody other than the author; the document prints who and why */
        post: operations["acceptException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refused with every figure named that is missing, unverified or without a unit */
        post: operations["issueWrittenDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/slips/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same one whoever asks */
        post: operations["makeSlipDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One a round of the finding */
        post: operations["makeRectificationNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{id}/units/{unitId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One a publication and unit */
        post: operations["makeScoreLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{kind}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The one in force */
        get: operations["getTemplateFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every field that is wrong or missing is named */
        post: operations["loadTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{kind}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The product’s own again */
        post: operations["restoreTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demonstration/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forward only, and never a real county’s */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It needs no more doing; says why */
        post: operations["resolveIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its job is tried again, from the first attempt */
        post: operations["retryIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/downtimes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Newest first */
        get: operations["listDowntimes"];
        put?: never;
        /** Past or announced; found ones record themselves */
        post: operations["recordDowntime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Health: {
            /** @enum {string} */
            status: "live" | "ready" | "unavailable";
            /** @description What is wrong. When ready: what does not keep it from serving, as log-lagging, while what can wait is refused */
            problems: string[];
        };
        SentenceView: {
            zh: string;
            en: string;
        };
        NoticeTaskView: {
            number: number;
            title: string;
        };
        NoticeView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "acknowledge.due" | "assignment.due" | "report.due" | "report.closing" | "verification.due" | "request.due" | "calendar.missing" | "lookBack.due" | "objection.due" | "appeal.due" | "assignment.reminded" | "assignment.urged" | "slip.drafted" | "slip.issued" | "slip.answered" | "slip.withdrawn" | "supervision.copied" | "access.proposed" | "access.approved" | "finding.raised" | "finding.planned" | "finding.planAccepted" | "finding.planReturned" | "finding.toSign" | "finding.closed" | "finding.reopened" | "score.proposed" | "list.dispatched" | "directive.proposed" | "directive.refused" | "directive.stopped" | "directive.sent" | "limit.recomputed" | "limit.extended" | "report.sentBack" | "score.published" | "appeal.filed" | "appeal.decided" | "document.issued" | "notice.digest";
            sentence: components["schemas"]["SentenceView"];
            /**
             * Format: uuid
             * @description The assignment, or the list; of a digest its unit
             */
            subjectId: string;
            task: components["schemas"]["NoticeTaskView"] | null;
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** @description Whom in the unit it is for */
            role: string | null;
            /** @description Of a digest: kinds and count */
            details: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The digest it was told in
             */
            digestId: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description First opened by anybody of the unit
             */
            seenAt: string | null;
            /**
             * Format: date-time
             * @description Opened by the asker
             */
            openedAt: string | null;
            /**
             * Format: date-time
             * @description Signed for by the asker
             */
            signedAt: string | null;
            /** @description A notice of this kind is signed for */
            toSign: boolean;
        };
        NoticesView: {
            items: components["schemas"]["NoticeView"][];
            nextCursor: string | null;
        };
        UnreadView: {
            /** @description Not opened by the asker, digests as one; at most 1000 */
            unread: number;
        };
        AcceptNoticesDto: {
            ids: string[];
        };
        SeeUpToDto: {
            /**
             * Format: uuid
             * @description This notice and all before it in time
             */
            upTo: string;
        };
        SeenView: {
            /** @description How many; ask again while it is 500 */
            seen: number;
        };
        ProofView: {
            /** @enum {string} */
            state: "sent" | "accepted" | "seen" | "signedFor";
            /** @enum {string} */
            channel: "in-app" | "webhook" | "wecom" | "dingtalk" | "email" | "sms";
            /** Format: date-time */
            at: string;
            /** @description The digest reached him, which names this notice */
            inDigest: boolean;
            /** @description Whom the person stood in for */
            actingFor: string | null;
        };
        PersonProofsView: {
            /** Format: uuid */
            personId: string;
            person: string;
            /** @description Held a role it is addressed to on the day it was raised */
            addressed: boolean;
            proofs: components["schemas"]["ProofView"][];
            /**
             * @description The next state that is not proved
             * @enum {string|null}
             */
            missing: "sent" | "accepted" | "seen" | "signedFor" | null;
        };
        DeliveryView: {
            /** @enum {string} */
            channel: "in-app" | "webhook" | "wecom" | "dingtalk" | "email" | "sms";
            /** @description Whom it is for, where the channel reaches persons */
            person: string | null;
            /** @enum {string} */
            state: "waiting" | "spread" | "gathered" | "quiet" | "queued" | "resting" | "failed" | "accepted" | "folded" | "seen" | "too-old" | "off" | "unconfirmed";
            attempts: number;
            reason: string | null;
            /** Format: date-time */
            triedAt: string | null;
        };
        NoticeProofsView: {
            /** Format: uuid */
            noticeId: string;
            /** @enum {string} */
            kind: "acknowledge.due" | "assignment.due" | "report.due" | "report.closing" | "verification.due" | "request.due" | "calendar.missing" | "lookBack.due" | "objection.due" | "appeal.due" | "assignment.reminded" | "assignment.urged" | "slip.drafted" | "slip.issued" | "slip.answered" | "slip.withdrawn" | "supervision.copied" | "access.proposed" | "access.approved" | "finding.raised" | "finding.planned" | "finding.planAccepted" | "finding.planReturned" | "finding.toSign" | "finding.closed" | "finding.reopened" | "score.proposed" | "list.dispatched" | "directive.proposed" | "directive.refused" | "directive.stopped" | "directive.sent" | "limit.recomputed" | "limit.extended" | "report.sentBack" | "score.published" | "appeal.filed" | "appeal.decided" | "document.issued" | "notice.digest";
            /** Format: uuid */
            unitId: string;
            role: string | null;
            /** Format: date-time */
            queuedAt: string;
            /** Format: uuid */
            digestId: string | null;
            people: components["schemas"]["PersonProofsView"][];
            deliveries: components["schemas"]["DeliveryView"][];
        };
        AssignmentNoticesView: {
            /** @description The newest 200 */
            items: components["schemas"]["NoticeView"][];
        };
        ReachedView: {
            /** @enum {string} */
            state: "sent" | "accepted" | "seen" | "signedFor";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            channel: "in-app" | "webhook" | "wecom" | "dingtalk" | "email" | "sms";
            /** @description The digest reached him, which names this notice */
            inDigest: boolean;
            /** @description Whom the person stood in for */
            actingFor: string | null;
        };
        OutsideView: {
            /** @enum {string} */
            channel: "in-app" | "webhook" | "wecom" | "dingtalk" | "email" | "sms";
            /** @enum {string} */
            state: "waiting" | "spread" | "gathered" | "quiet" | "queued" | "resting" | "failed" | "accepted" | "folded" | "seen" | "too-old" | "off" | "unconfirmed";
            attempts: number;
            reason: string | null;
        };
        PersonDeliveryView: {
            /** Format: uuid */
            noticeId: string;
            /** @enum {string} */
            kind: "acknowledge.due" | "assignment.due" | "report.due" | "report.closing" | "verification.due" | "request.due" | "calendar.missing" | "lookBack.due" | "objection.due" | "appeal.due" | "assignment.reminded" | "assignment.urged" | "slip.drafted" | "slip.issued" | "slip.answered" | "slip.withdrawn" | "supervision.copied" | "access.proposed" | "access.approved" | "finding.raised" | "finding.planned" | "finding.planAccepted" | "finding.planReturned" | "finding.toSign" | "finding.closed" | "finding.reopened" | "score.proposed" | "list.dispatched" | "directive.proposed" | "directive.refused" | "directive.stopped" | "directive.sent" | "limit.recomputed" | "limit.extended" | "report.sentBack" | "score.published" | "appeal.filed" | "appeal.decided" | "document.issued" | "notice.digest";
            sentence: components["schemas"]["SentenceView"];
            /**
             * Format: uuid
             * @description The assignment, or the list; of a digest its unit
             */
            subjectId: string;
            task: components["schemas"]["NoticeTaskView"] | null;
            /** Format: uuid */
            unitId: string;
            unit: string;
            role: string | null;
            /** Format: uuid */
            personId: string;
            person: string;
            /** @description Held a role it is addressed to on the day it was raised */
            addressed: boolean;
            /** Format: date-time */
            queuedAt: string;
            /**
             * @description How far it is proved
             * @enum {string}
             */
            state: "queued" | "sent" | "accepted" | "seen" | "signedFor";
            /** @description Each state by the first channel that proves it, in order */
            reached: components["schemas"]["ReachedView"][];
            /**
             * @description The next state that is not proved
             * @enum {string|null}
             */
            missing: "sent" | "accepted" | "seen" | "signedFor" | null;
            /** @description By his own channels outside */
            outside: components["schemas"]["OutsideView"][];
        };
        DeliveriesView: {
            items: components["schemas"]["PersonDeliveryView"][];
            nextCursor: string | null;
        };
        ReceiverView: {
            url: string;
            secret: string;
        };
        MailSenderView: {
            from: string;
            secret: string;
        };
        NoticeHoursView: {
            from: string;
            until: string;
        };
        NoticeFramesView: {
            zh: string;
            en: string;
        };
        NoticeChannelsView: {
            webhook: components["schemas"]["ReceiverView"] | null;
            wecom: components["schemas"]["ReceiverView"] | null;
            dingtalk: components["schemas"]["ReceiverView"] | null;
            email: components["schemas"]["MailSenderView"] | null;
            sms: components["schemas"]["ReceiverView"] | null;
            hours: components["schemas"]["NoticeHoursView"] | null;
            frames: components["schemas"]["NoticeFramesView"];
            digestOver: number;
            digestAt: string;
        };
        ReceiverDto: {
            /** @description http or https, without user and fragment */
            url: string;
            /** @description The name under which the operator keeps the secret */
            secret: string;
        };
        MailSenderDto: {
            /**
             * @description From whom the county’s mail comes
             * @example duban@example.gov.cn
             */
            from: string;
            /** @description The name under which the operator keeps the mail server */
            secret: string;
        };
        NoticeHoursDto: {
            from: string;
            /** @description Not included */
            until: string;
        };
        NoticeFramesDto: {
            /** @example 【督办】{unit}：{sentence} {link} */
            zh: string;
            /** @example [Duban] {unit}: {sentence} {link} */
            en: string;
        };
        NoticeChannelsDto: {
            /** @description Absent or null: no gateway */
            webhook?: components["schemas"]["ReceiverDto"] | null;
            /** @description A WeCom group’s robot; the secret is its key */
            wecom?: components["schemas"]["ReceiverDto"] | null;
            /** @description A DingTalk group’s robot; the secret is access token, colon, signing secret */
            dingtalk?: components["schemas"]["ReceiverDto"] | null;
            /** @description Persons may choose mail */
            email?: components["schemas"]["MailSenderDto"] | null;
            /** @description Persons may choose short messages */
            sms?: components["schemas"]["ReceiverDto"] | null;
            /** @description On working days; null: at any time */
            hours?: components["schemas"]["NoticeHoursDto"] | null;
            /** @description What the sentence stands in outside; null: as it comes */
            frames?: components["schemas"]["NoticeFramesDto"] | null;
            /** @description More of a kind to a unit and role in a day are told as one */
            digestOver: number;
            /** @description When the daily digest is made, in the county’s zone */
            digestAt: string;
        };
        ChosenChannelView: {
            /** @enum {string} */
            way: "each" | "digest" | "off";
            address: string | null;
        };
        ConfirmedView: {
            email: boolean;
            sms: boolean;
        };
        CodeView: {
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "used" | "spent" | "replaced";
            /** @description Why it could not be sent */
            reason: string | null;
        };
        CodesView: {
            email: components["schemas"]["CodeView"] | null;
            sms: components["schemas"]["CodeView"] | null;
        };
        NoticeChoiceView: {
            email: components["schemas"]["ChosenChannelView"];
            sms: components["schemas"]["ChosenChannelView"];
            /** @enum {string} */
            language: "zh" | "en";
            /** @description Before it is confirmed nothing goes to an address */
            confirmed: components["schemas"]["ConfirmedView"];
            /** @description The last code asked for */
            codes: components["schemas"]["CodesView"];
            /** @description What the county has */
            offered: ("webhook" | "wecom" | "dingtalk" | "email" | "sms")[];
            /** @description When the county tells outside */
            hours: components["schemas"]["NoticeHoursView"] | null;
            /** @description When the day’s digest is made */
            digestAt: string;
        };
        MailChoiceDto: {
            /**
             * @description Each as it comes; what is signed for as it comes and the rest once a day; nothing
             * @enum {string}
             */
            way: "each" | "digest" | "off";
            address?: string | null;
        };
        SmsChoiceDto: {
            /**
             * @description Each as it comes; what is signed for as it comes and the rest once a day; nothing
             * @enum {string}
             */
            way: "each" | "digest" | "off";
            address?: string | null;
        };
        NoticeChoiceDto: {
            email: components["schemas"]["MailChoiceDto"];
            sms: components["schemas"]["SmsChoiceDto"];
            /** @enum {string} */
            language: "zh" | "en";
        };
        AddressDto: {
            /** @enum {string} */
            channel: "email" | "sms";
        };
        AddressCodeDto: {
            /** @enum {string} */
            channel: "email" | "sms";
            /** @example 042817 */
            code: string;
        };
        OwnCalendarView: {
            /**
             * Format: date-time
             * @description When the link was made; null: there is none
             */
            since: string | null;
        };
        CalendarLinkView: {
            /**
             * @description Path of the link, shown once
             * @example /api/v1/calendar-feeds/1.….ics
             */
            path: string;
        };
        SignInDto: {
            /**
             * @description County code
             * @example 510722
             */
            county: string;
            /** @example clerk-510722101 */
            login: string;
            password: string;
            /**
             * @description true: the token comes in the answer and no cookie is set; for programs
             * @default false
             */
            bearer?: boolean;
        };
        SessionBegunView: {
            /** Format: uuid */
            sessionId: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description Only when `bearer` was asked for; shown once */
            token?: string;
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            accountId: string;
            label: string;
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description Noted once a minute
             */
            seenAt: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ActForDto: {
            /**
             * Format: uuid
             * @description Whose delegation is used; null: oneself again
             */
            accountId: string | null;
        };
        CountyView: {
            code: string;
            name: string;
            /** @enum {string} */
            kind: "real" | "demonstration" | "test";
            /**
             * Format: date
             * @description Today by the county’s clock
             */
            today: string;
        };
        InspectionReachView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description It reaches the tasks of this list only
             */
            listId: string | null;
            /**
             * Format: date-time
             * @description By the county’s clock
             */
            endsAt: string;
        };
        RoleHeldView: {
            /** @enum {string} */
            role: "leader" | "clerk" | "unit-head" | "supervision" | "assessment" | "inspector" | "system-admin" | "security-admin" | "audit-admin" | "superior-platform";
            /** Format: uuid */
            unitId: string;
            /** @description Held for the whole county */
            countyWide: boolean;
            /** @description Where the role comes of an inspection access */
            access?: components["schemas"]["InspectionReachView"];
        };
        DelegationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            fromAccountId: string;
            from: string;
            /** Format: uuid */
            toAccountId: string;
            to: string;
            /** Format: date */
            since: string;
            /**
             * Format: date
             * @description Its last day
             */
            until: string;
            reason: string;
            /** @description Before its last day, by one side */
            ended: boolean;
            inForce: boolean;
        };
        MeView: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            personId: string;
            person: string;
            login: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** Format: uuid */
            postId: string | null;
            post: string | null;
            /**
             * Format: uuid
             * @description The person acted for; unit, post and roles are then his
             */
            actingFor: string | null;
            county: components["schemas"]["CountyView"];
            roles: components["schemas"]["RoleHeldView"][];
            leaderPostIds: string[];
            linkedUnitIds: string[];
            /** @description Given and received */
            delegations: components["schemas"]["DelegationView"][];
        };
        ChangePasswordDto: {
            current: string;
            /** @description At least 10 characters, without the login in it */
            next: string;
        };
        UnitView: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @description As it was named on the day asked about */
            name: string;
            /** @enum {string} */
            kind: "county" | "department" | "township" | "village";
            /** Format: uuid */
            parentId: string | null;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn: string | null;
            /** Format: uuid */
            mergedIntoId: string | null;
            /** @description For If-Match */
            version: number;
        };
        OpenUnitDto: {
            /** @example 510722101 */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "county" | "department" | "township" | "village";
            /** Format: uuid */
            parentId: string | null;
            /** Format: date */
            openedOn: string;
        };
        IdView: {
            /** Format: uuid */
            id: string;
        };
        RenameUnitDto: {
            name: string;
            /**
             * Format: date
             * @description The first day of the new name; not after today
             */
            on: string;
        };
        CloseUnitDto: {
            /**
             * Format: date
             * @description The first day it is no longer there; not after today
             */
            on: string;
        };
        MergeUnitDto: {
            /**
             * Format: date
             * @description The first day it is no longer there; not after today
             */
            on: string;
            /**
             * Format: uuid
             * @description The unit it goes up in
             */
            intoId: string;
        };
        HolderView: {
            /** Format: uuid */
            holdingId: string;
            /** Format: uuid */
            personId: string;
            person: string;
            /** Format: uuid */
            accountId: string | null;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
        };
        PostView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            title: string;
            leader: boolean;
            holder: components["schemas"]["HolderView"] | null;
        };
        OpenPostDto: {
            /** Format: uuid */
            unitId: string;
            title: string;
            /** @description A county leader’s post */
            leader: boolean;
        };
        HoldPostDto: {
            /** Format: date */
            since: string;
            /**
             * Format: date
             * @description The first day it no longer holds
             */
            until?: string;
            /** Format: uuid */
            personId: string;
        };
        EndDto: {
            /**
             * Format: date
             * @description The first day it no longer holds
             */
            until: string;
        };
        LinkView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            postId: string;
            post: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
        };
        LinkLeaderDto: {
            /** Format: date */
            since: string;
            /**
             * Format: date
             * @description The first day it no longer holds
             */
            until?: string;
            /** Format: uuid */
            postId: string;
            /**
             * Format: uuid
             * @description A township or village
             */
            unitId: string;
        };
        AccountView: {
            /** Format: uuid */
            id: string;
            login: string;
            /** Format: uuid */
            personId: string;
            person: string;
            /** Format: uuid */
            unitId: string;
            machine: boolean;
            /** @enum {string} */
            state: "invited" | "active" | "disabled";
            /**
             * Format: date-time
             * @description Locked after wrong passwords; opens by itself
             */
            lockedUntil: string | null;
            /**
             * @description Whether he has a confirmed address to be told at outside; null for a program
             * @enum {string|null}
             */
            outside: "confirmed" | "unconfirmed" | "none" | null;
            version: number;
        };
        AccountPageView: {
            items: components["schemas"]["AccountView"][];
            nextCursor: string | null;
        };
        CreateAccountDto: {
            /**
             * Format: uuid
             * @description A person already known; else `person`
             */
            personId?: string;
            /** @description The name of a new person */
            person?: string;
            /** Format: uuid */
            unitId: string;
            login: string;
            /**
             * @description For a program: no password, only tokens
             * @default false
             */
            machine?: boolean;
        };
        AccountCreatedView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
        };
        InviteDto: {
            accountIds: string[];
        };
        InvitationView: {
            /** Format: uuid */
            accountId: string;
            login: string;
            /** @description Good for 24 hours, once; shown once */
            token: string;
        };
        ActivateDto: {
            /** @description From the one-time link */
            token: string;
            /** @description At least 10 characters, without the login in it */
            password: string;
        };
        GrantView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "leader" | "clerk" | "unit-head" | "supervision" | "assessment" | "inspector" | "system-admin" | "security-admin" | "audit-admin" | "superior-platform";
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            /** Format: date-time */
            revokedAt: string | null;
        };
        ProposeGrantDto: {
            /** Format: date */
            since: string;
            /**
             * Format: date
             * @description The first day it no longer holds
             */
            until?: string;
            /** @enum {string} */
            role: "leader" | "clerk" | "unit-head" | "supervision" | "assessment" | "inspector" | "system-admin" | "security-admin" | "audit-admin" | "superior-platform";
            /**
             * Format: uuid
             * @description For which unit; for the county’s own unit it reaches all
             */
            unitId: string;
        };
        GrantProposalView: {
            /**
             * Format: uuid
             * @description Of the grant too, once it is approved
             */
            id: string;
            /** Format: uuid */
            accountId: string;
            login: string;
            /** Format: uuid */
            personId: string;
            person: string;
            /** @enum {string} */
            role: "leader" | "clerk" | "unit-head" | "supervision" | "assessment" | "inspector" | "system-admin" | "security-admin" | "audit-admin" | "superior-platform";
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            /** @enum {string} */
            state: "proposed" | "approved" | "refused";
            /** Format: uuid */
            proposedByPersonId: string;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            reason: string | null;
        };
        GrantProposalsView: {
            items: components["schemas"]["GrantProposalView"][];
            nextCursor: string | null;
        };
        DecideGrantsDto: {
            /** @description All of them or none */
            ids: string[];
            approve: boolean;
            reason: string;
        };
        IssueTokenDto: {
            /**
             * Format: uuid
             * @description A machine’s account
             */
            accountId: string;
            label: string;
            days: number;
        };
        TokenIssuedView: {
            /** Format: uuid */
            sessionId: string;
            /** @description Shown once */
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        MakeDelegationDto: {
            /** Format: uuid */
            toAccountId: string;
            /** Format: date */
            since: string;
            /**
             * Format: date
             * @description Its last day; at most 60 days
             */
            until: string;
            reason: string;
        };
        ProblemView: {
            code: string;
            zh: string;
            en: string;
            /** @description The column */
            field?: string;
        };
        CellNoteView: {
            code: string;
            zh: string;
            en: string;
        };
        RowView: {
            sheet: string;
            /** @description From 1, as the workbook shows it */
            row: number;
            /** @description What the row is about */
            label?: string;
            /** @enum {string} */
            verdict: "ok" | "error" | "empty";
            problems: components["schemas"]["ProblemView"][];
            notes: components["schemas"]["CellNoteView"][];
            suggestion?: string;
        };
        RowCountsView: {
            rows: number;
            ok: number;
            error: number;
            empty: number;
        };
        CountsView: {
            units: number;
            posts: number;
            holders: number;
            accounts: number;
            /** @description Roles proposed; a second officer approves them */
            grants: number;
            /** @description Roles in the file that the security administrator has yet to propose */
            rolesPending: number;
        };
        DirectoryVerdictView: {
            ok: boolean;
            /** @description Of the workbook as a whole */
            problems: components["schemas"]["ProblemView"][];
            rows: components["schemas"]["RowView"][];
            counts: components["schemas"]["RowCountsView"];
            dryRun: boolean;
            /** @description How many were new, or would be */
            added: components["schemas"]["CountsView"];
        };
        ComplaintView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "burden" | "unfair" | "fault" | "other";
            text: string;
            about: string | null;
            person: string;
            unit: string;
            /** Format: date-time */
            filedAt: string;
            answer: string | null;
            answeredBy: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        ComplaintsView: {
            items: components["schemas"]["ComplaintView"][];
            nextCursor: string | null;
        };
        FileComplaintDto: {
            /** @enum {string} */
            kind: "burden" | "unfair" | "fault" | "other";
            text: string;
            /** @description The address of the screen it is about, without its host */
            about?: string;
        };
        AnswerComplaintDto: {
            answer: string;
        };
        CalendarView: {
            year: number;
            version: number;
            /** @enum {string} */
            status: "published" | "provisional";
            document: string;
            /** @description Weekdays open by pattern, 1 = Monday */
            weekly: number[];
            closed: string[];
            opened: string[];
            /** @description From and until, HH:MM */
            officeHours: string[][];
            /** Format: date-time */
            loadedAt: string;
        };
        LoadedCalendarView: {
            year: number;
            version: number;
            /** @description Limits that moved; absent where a job moves them */
            moved?: number;
        };
        FromTo: {
            /** Format: date */
            from: string | null;
            /** Format: date */
            to: string | null;
        };
        MoveView: {
            /** Format: uuid */
            assignmentId: string;
            itemNumber: number;
            title: string;
            /** Format: uuid */
            unitId: string | null;
            dueOn: components["schemas"]["FromTo"];
            acknowledgeDueOn: components["schemas"]["FromTo"];
        };
        CalendarPreviewView: {
            year: number;
            version: number;
            moved: number;
            lookedAt: number;
            concerned: number;
            moves: components["schemas"]["MoveView"][];
        };
        VerdictsView: {
            ok: boolean;
            /** @description Of the workbook as a whole */
            problems: components["schemas"]["ProblemView"][];
            rows: components["schemas"]["RowView"][];
            counts: components["schemas"]["RowCountsView"];
            /** Format: uuid */
            listId?: string;
            version?: number;
            title?: string;
        };
        HeadingView: {
            text: string;
            /**
             * @description Null: nobody knows what it is
             * @enum {string|null}
             */
            column: "number" | "theme" | "title" | "symbol" | "target" | "unitOfMeasure" | "leader" | "leadUnit" | "cooperatingUnits" | "scope" | "limit" | "cadence" | "proof" | null;
            /** @description What stands below it */
            samples: string[];
        };
        ColumnsView: {
            sheet: string;
            /** @description From 1, as the workbook shows it */
            headerRow: number;
            headings: components["schemas"]["HeadingView"][];
            /** @description Required, and no heading stands for them */
            missing: ("number" | "theme" | "title" | "symbol" | "target" | "unitOfMeasure" | "leader" | "leadUnit" | "cooperatingUnits" | "scope" | "limit" | "cadence" | "proof")[];
        };
        WorkbookColumnsView: {
            lists: components["schemas"]["ColumnsView"][];
        };
        ListView: {
            /** Format: uuid */
            id: string;
            year: number;
            documentNumber: string;
            title: string;
            /** @enum {string} */
            state: "draft" | "dispatched";
            /** Format: uuid */
            verifyingUnitId: string;
            /** Format: uuid */
            substituteUnitId: string | null;
            countersign: boolean;
            version: number;
            /**
             * @description register: tasks outside the annual list; findings: problems and their rectification
             * @enum {string}
             */
            kind: "annual" | "register" | "findings";
            /** @description In force */
            items: number;
            dropped: number;
            amendmentCount: number;
        };
        ListRulesView: {
            acknowledgeWorkingDays: number;
            returnWorkingDays: number;
            decideWorkingDays: number;
            verifyWorkingDays: number;
            onTimeWorkingDays: number;
            entryClosesWorkingDays: number;
            /** @description Left out: 1 */
            urgeWorkingDays?: number;
            /** @description Left out: as the ladder's first warning, or 5 */
            nearWorkingDays?: number;
            /** @description Left out: 10 */
            behindPercent?: number;
            deemedConsentRule: string | null;
        };
        ListHistoryView: {
            /** Format: uuid */
            id: string;
            year: number;
            documentNumber: string;
            title: string;
            /** @enum {string} */
            state: "draft" | "dispatched";
            /** Format: uuid */
            verifyingUnitId: string;
            /** Format: uuid */
            substituteUnitId: string | null;
            countersign: boolean;
            version: number;
            /**
             * @description register: tasks outside the annual list; findings: problems and their rectification
             * @enum {string}
             */
            kind: "annual" | "register" | "findings";
            /** @description In force */
            items: number;
            dropped: number;
            amendmentCount: number;
            /** @description How it is run */
            rules: components["schemas"]["ListRulesView"];
            imports: {
                [key: string]: unknown;
            }[];
            amendments: {
                [key: string]: unknown;
            }[];
        };
        ShareView: {
            /** Format: uuid */
            unitId: string;
            /** @description Decimal */
            quota: string | null;
        };
        ItemView: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            state: "current" | "dropped";
            theme: string;
            title: string;
            target: {
                [key: string]: unknown;
            };
            unitOfMeasure: string;
            /** Format: uuid */
            leaderPostId: string;
            /** Format: uuid */
            leadUnitId: string;
            cooperatingUnitIds: string[];
            scope: components["schemas"]["ShareView"][];
            limit: {
                [key: string]: unknown;
            };
            cadence: string;
            quotaExplanation: string | null;
            /** @description What a completion must carry besides words */
            proof?: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            amendedBy: string | null;
            /** @description Where an amendment changed it */
            original: {
                [key: string]: unknown;
            } | null;
            changedFields: string[];
        };
        PlannedView: {
            number: number;
            title: string;
            /** @enum {string} */
            kind: "lead" | "township" | "leadership";
            /** Format: uuid */
            unitId: string | null;
            unit: string | null;
            leader: string;
            verifier: string;
            target: {
                [key: string]: unknown;
            };
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            acknowledgeDueOn: string | null;
        };
        DispatchPreviewView: {
            /** Format: uuid */
            listId: string;
            version: number;
            assignments: components["schemas"]["PlannedView"][];
            missingYears: number[];
        };
        DispatchedView: {
            /** Format: uuid */
            listId: string;
            version: number;
            assignments: number;
            missingYears: number[];
        };
        CellsDto: {
            theme?: string;
            title?: string;
            symbol?: string;
            target?: string;
            unitOfMeasure?: string;
            leader?: string;
            leadUnit?: string;
            cooperatingUnits?: string;
            scope?: string;
            limit?: string;
            cadence?: string;
        };
        QuotaDto: {
            township: string;
            /** @description Decimal */
            value: string;
        };
        ChangeDto: {
            /** @enum {string} */
            kind: "add" | "drop" | "adjust";
            number: number;
            /** @description add: the whole row; adjust: title, target, limit, cadence */
            cells?: components["schemas"]["CellsDto"];
            /** @description All of the item’s quotas */
            quotas?: components["schemas"]["QuotaDto"][];
            /** @description Why the quotas do not sum to the target */
            explanation?: string;
        };
        AmendListDto: {
            documentNumber: string;
            reason: string;
            /** @description Title of the post that approved it */
            approvedBy: string;
            changes: components["schemas"]["ChangeDto"][];
        };
        AmendedView: {
            /** Format: uuid */
            amendmentId: string;
            number: number;
            version: number;
            dispatched: number;
            adjusted: number;
            withdrawn: number;
        };
        ListRulesDto: {
            /** @description Working days to sign for a task */
            acknowledgeWorkingDays?: number;
            /** @description Working days to return a wrongly routed one */
            returnWorkingDays?: number;
            /** @description Working days for a superior to decide a request */
            decideWorkingDays?: number;
            /** @description Working days for a verifier */
            verifyWorkingDays?: number;
            /** @description Working days after a period’s end in which a report is on time */
            onTimeWorkingDays?: number;
            /** @description Working days after a period’s end until entry closes */
            entryClosesWorkingDays?: number;
            /** @description Working days until the same task may be urged again by hand */
            urgeWorkingDays?: number;
            /** @description Working days before a limit from which it is near */
            nearWorkingDays?: number;
            /** @description Hundredths of its target that a figure may lie below plan before it is behind */
            behindPercent?: number;
            /** @description The county’s written rule under which silence is consent; empty, as at first: it is not */
            deemedConsentRule?: string;
        };
        ListRulesSetView: {
            acknowledgeWorkingDays: number;
            returnWorkingDays: number;
            decideWorkingDays: number;
            verifyWorkingDays: number;
            onTimeWorkingDays: number;
            entryClosesWorkingDays: number;
            /** @description Left out: 1 */
            urgeWorkingDays?: number;
            /** @description Left out: as the ladder's first warning, or 5 */
            nearWorkingDays?: number;
            /** @description Left out: 10 */
            behindPercent?: number;
            deemedConsentRule: string | null;
            /** @description Of the list */
            version: number;
        };
        FormView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string;
            number: number;
            title: string;
            cadence: string;
            figureKey: string;
            /** Format: uuid */
            ownerUnitId: string;
            owner: string;
            legalBasis: string;
            /** Format: date */
            expiresOn: string;
            expired: boolean;
            minutes: number;
            /** @description Units that are asked */
            respondents: number;
            /** @description Of all of them together */
            minutesAYear: number;
        };
        RegisterFormDto: {
            /** Format: uuid */
            itemId: string;
            /** @description What figure is asked; asked once in the county */
            figureKey: string;
            /** @description Id, code or name */
            ownerUnit: string;
            legalBasis: string;
            /** Format: date */
            expiresOn: string;
            /** @description Estimated minutes to fill it once */
            minutes: number;
        };
        RegisteredView: {
            /** Format: uuid */
            formId: string;
        };
        DirectiveView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "proposed" | "waiting" | "sent" | "undone" | "refused" | "stopped";
            number: string | null;
            /** @enum {string} */
            source: "instruction" | "document" | "list-item";
            document: string | null;
            /** Format: uuid */
            leaderPostId: string | null;
            leader: string | null;
            /** Format: uuid */
            itemId: string | null;
            /** @description The item of the annual list it serves */
            item: string | null;
            /** Format: date */
            saidOn: string | null;
            text: string;
            items: {
                [key: string]: unknown;
            }[];
            madeBy: string;
            madeByUnit: string;
            /** Format: date-time */
            madeAt: string;
            decidedBy: string | null;
            decisionReason: string;
            /**
             * Format: date-time
             * @description When it goes out, in real time
             */
            goesOutAt: string | null;
            /** Format: date-time */
            settledAt: string | null;
            /** @description Why it could not go out */
            stoppedCode: string | null;
            /** Format: uuid */
            listId: string | null;
            /** @description Tasks of units that came of it */
            tasks: number;
            version: number;
            may: ("approve" | "refuse" | "undo" | "hasten")[];
        };
        DirectivesView: {
            items: components["schemas"]["DirectiveView"][];
            nextCursor: string | null;
            /**
             * Format: date-time
             * @description Real time, for what is left until one goes out
             */
            now: string;
        };
        NoteTextDto: {
            /** @description A note, or lines of minutes */
            text: string;
        };
        NoteDraftView: {
            /** @description As it was written */
            text: string;
            /** @description In the words of a list’s columns */
            cells: {
                [key: string]: unknown;
            };
        };
        NoteReadView: {
            drafts: components["schemas"]["NoteDraftView"][];
        };
        BasisDto: {
            /** @enum {string} */
            source: "instruction" | "document" | "list-item";
            /** @description Document number, or number of the minutes */
            document?: string;
            /**
             * Format: uuid
             * @description Who instructed, or signed
             */
            leaderPostId?: string;
            /**
             * Format: uuid
             * @description The item of the annual list it serves
             */
            itemId?: string;
            /** Format: date */
            saidOn?: string;
        };
        ProofDto: {
            /** @enum {string} */
            kind: "file" | "photo";
            /** @description Why a photo is needed */
            reason?: string;
        };
        DirectiveItemDto: {
            /** @description In the words of a list’s columns; limits as people say them */
            cells: components["schemas"]["CellsDto"];
            quotas?: components["schemas"]["QuotaDto"][];
            /** @description Why the quotas do not sum to the target */
            explanation?: string;
            /** @description What a completion must carry besides words; left out: nothing */
            proof?: components["schemas"]["ProofDto"];
        };
        DirectiveDto: {
            /** @description The note as it was pasted; empty where none was */
            text: string;
            basis: components["schemas"]["BasisDto"];
            items: components["schemas"]["DirectiveItemDto"][];
        };
        PlaceProblemView: {
            code: string;
            zh: string;
            en: string;
            /** @description `cells/limit`, `quotas/3` */
            place: string;
        };
        SpokenDayView: {
            /**
             * Format: date
             * @description Null while a year is missing
             */
            dueOn: string | null;
            /** @description From tomorrow until the limit */
            workingDays: number | null;
        };
        PreviewedItemView: {
            problems: components["schemas"]["PlaceProblemView"][];
            /** @description How it was understood */
            notes: components["schemas"]["CellNoteView"][];
            /** @description The limit by itself; null where it cannot be read */
            limit: components["schemas"]["SpokenDayView"] | null;
        };
        PlannedDirectedView: {
            number: number;
            title: string;
            /** @enum {string} */
            kind: "lead" | "township" | "leadership";
            /** Format: uuid */
            unitId: string | null;
            unit: string | null;
            leader: string;
            verifier: string;
            target: {
                [key: string]: unknown;
            };
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            acknowledgeDueOn: string | null;
            /** @description Which of the tasks asked about, from 0 */
            item: number;
            /** @description From tomorrow until the limit */
            workingDays: number | null;
        };
        DirectivePreviewView: {
            items: components["schemas"]["PreviewedItemView"][];
            assignments: components["schemas"]["PlannedDirectedView"][];
            missingYears: number[];
            /** @description Why none can be made although each task is understood */
            refusal: components["schemas"]["CellNoteView"] | null;
        };
        DirectiveMadeView: {
            /** Format: uuid */
            id: string;
            /**
             * @description proposed: waits for its leader; waiting: goes out in 5 minutes
             * @enum {string}
             */
            state: "proposed" | "waiting" | "sent" | "undone" | "refused" | "stopped";
            version: number;
        };
        RefuseDirectiveDto: {
            reason: string;
        };
        FindingOfTaskView: {
            /** Format: uuid */
            id: string;
            /** @description Its plan was accepted; before that nothing is complete */
            planned: boolean;
            /** @description A plan was handed in and not decided yet */
            planWaits: boolean;
        };
        LightWordsView: {
            zh: string;
            en: string;
        };
        NextMoveView: {
            /**
             * Format: uuid
             * @description Null: the county’s, or nobody’s
             */
            unitId: string | null;
            /** @description Whom in it; null: nobody moves */
            role: string | null;
        };
        LightView: {
            /** @enum {string} */
            colour: "red" | "yellow" | "hatched" | "blue" | "grey" | "green";
            /** @enum {string} */
            reason: "limit-passed" | "signing-late" | "report-missing" | "limit-near" | "behind-plan" | "suspended" | "return-undecided" | "signature-awaited" | "verification-awaited" | "closure-awaited" | "not-signed" | "limit-provisional" | "withdrawn" | "no-units" | "on-plan" | "closed";
            words: components["schemas"]["LightWordsView"];
            /**
             * Format: date
             * @description The first day the reason held
             */
            since: string;
            /** @description Who moves next */
            next: components["schemas"]["NextMoveView"];
        };
        LitCardView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            listId: string;
            /** Format: uuid */
            itemId: string;
            itemNumber: number;
            theme: string;
            title: string;
            /**
             * Format: uuid
             * @description The lead’s, for a township’s share
             */
            parentId: string | null;
            /** @enum {string} */
            kind: "lead" | "township" | "leadership";
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** Format: uuid */
            unitId: string | null;
            unit: string | null;
            leadUnit: string;
            /** Format: uuid */
            leaderPostId: string;
            leader: string;
            verifierUnit: string;
            target: {
                [key: string]: unknown;
            };
            unitOfMeasure: string;
            /** @enum {string} */
            cadence: "ten-day" | "monthly" | "quarterly" | "once";
            countersign: boolean;
            /** Format: date */
            dispatchedOn: string;
            /**
             * Format: date
             * @description The limit first set; never changed
             */
            originalDueOn: string | null;
            /**
             * Format: date
             * @description The limit in force; null while provisional
             */
            dueOn: string | null;
            /** Format: date */
            acknowledgeDueOn: string | null;
            /** Format: date */
            suspendedOn: string | null;
            /** @description Decimal string */
            figure: string | null;
            figureVerified: boolean;
            reportCount: number;
            closureNumber: string | null;
            version: number;
            /** @description {kind: file} or {kind: photo, reason}: what a completion must carry; null: words are enough */
            proof: {
                [key: string]: unknown;
            } | null;
            /** @description The problem it puts right */
            finding: components["schemas"]["FindingOfTaskView"] | null;
            light: components["schemas"]["LightView"];
        };
        AssignmentPageView: {
            items: components["schemas"]["LitCardView"][];
            nextCursor: string | null;
            /** @description Of the whole list */
            total: number;
        };
        TallyView: {
            /** @enum {string} */
            reason: "limit-passed" | "signing-late" | "report-missing" | "limit-near" | "behind-plan" | "suspended" | "return-undecided" | "signature-awaited" | "verification-awaited" | "closure-awaited" | "not-signed" | "limit-provisional" | "withdrawn" | "no-units" | "on-plan" | "closed";
            /** @enum {string} */
            colour: "red" | "yellow" | "hatched" | "blue" | "grey" | "green";
            words: components["schemas"]["LightWordsView"];
            count: number;
            /** @description Since the day compared with; null where it is not known */
            change: number | null;
        };
        NeedsYouView: {
            extensions: number;
            returns: number;
            /** @description Proposed by a rule, issued by nobody */
            slips: number;
            /** @description Written down by the office on your word */
            directives: number;
        };
        UnitTallyView: {
            /** Format: uuid */
            unitId: string;
            unit: string;
            kind: string;
            total: number;
            red: number;
            yellow: number;
            redBefore: number | null;
        };
        NextDayView: {
            /** Format: date */
            day: string;
            due: number;
        };
        FiguresView: {
            /** @description Tasks with a figure */
            reported: number;
            /** @description Of these, verified by somebody else */
            verified: number;
        };
        CockpitView: {
            /** Format: date */
            asOf: string;
            /** Format: date */
            comparedWith: string | null;
            /** @description Units’ tasks that were not withdrawn; leaders’ own parts are left out */
            total: number;
            tallies: components["schemas"]["TallyView"][];
            needsYou: components["schemas"]["NeedsYouView"];
            worst: components["schemas"]["UnitTallyView"][];
            improved: components["schemas"]["UnitTallyView"][];
            overdue: components["schemas"]["UnitTallyView"][];
            /** @description Days of the next seven working days on which something owed ends */
            nextDays: components["schemas"]["NextDayView"][];
            figures: components["schemas"]["FiguresView"];
        };
        HeatColumnView: {
            /** Format: uuid */
            id: string;
            number: number;
            theme: string;
            title: string;
        };
        HeatCellsView: {
            /** @description Which of the items, counted from 0 */
            items: number[];
            /** @description Of the assignment */
            ids: string[];
            states: ("dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn")[];
            /** @description Each reason has one colour */
            reasons: ("limit-passed" | "signing-late" | "report-missing" | "limit-near" | "behind-plan" | "suspended" | "return-undecided" | "signature-awaited" | "verification-awaited" | "closure-awaited" | "not-signed" | "limit-provisional" | "withdrawn" | "no-units" | "on-plan" | "closed")[];
            since: string[];
            /** @description Days past its limit, or past the limit to sign; 0 while none is passed */
            daysLate: number[];
            /** @description The figure in hundredths of the target, rounded down */
            percents: (number | null)[];
            /** @description Reported, and verified by nobody else yet */
            unverified: boolean[];
            /** @description Days the limit was moved */
            movedDays: number[];
            /** @description While under way */
            lastPeriods: (string | null)[];
            dueOn: (string | null)[];
        };
        HeatRowView: {
            /** Format: uuid */
            id: string;
            name: string;
            cells: components["schemas"]["HeatCellsView"];
        };
        HeatMapView: {
            items: components["schemas"]["HeatColumnView"][];
            nextCursor: string | null;
            units: components["schemas"]["HeatRowView"][];
        };
        BoardPeriodView: {
            key: string;
            /** Format: date */
            onTimeUntil: string | null;
            /** @description What has not come in is late already */
            over: boolean;
        };
        BoardUnitView: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: string;
        };
        BoardCellView: {
            /** Format: uuid */
            unitId: string;
            period: string;
            owed: number;
            onTime: number;
            late: number;
        };
        CompletenessView: {
            periods: components["schemas"]["BoardPeriodView"][];
            units: components["schemas"]["BoardUnitView"][];
            cells: components["schemas"]["BoardCellView"][];
        };
        HitView: {
            /** @enum {string} */
            kind: "task" | "unit" | "document";
            /** Format: uuid */
            id: string;
            title: string;
            /** @description Of a task, its number; of a unit, its code; of a list, its document number */
            number: string;
            /** @description Whose task */
            unit: string | null;
        };
        RequestCardView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            /** @enum {string} */
            kind: "return" | "extension";
            /** @enum {string} */
            state: "open" | "granted" | "refused";
            reason: string;
            progress: string;
            /** Format: date */
            askedDueOn: string | null;
            /** Format: uuid */
            proposedUnitId: string | null;
            /** Format: uuid */
            askedUnitId: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date */
            decideDueOn: string | null;
            late: boolean;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date */
            decidedDueOn: string | null;
            decisionReason: string | null;
        };
        SuspensionView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string | null;
            reason: string;
        };
        VerificationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            reportId: string;
            /** @enum {string} */
            outcome: "verified" | "sentBack" | "countersigned" | "takenBack";
            reason: string;
            note: string;
            fields: string[];
            /**
             * @description Sent back: who is to see to it
             * @enum {string|null}
             */
            target: "clerk" | "unit-head" | null;
            /** Format: uuid */
            byUnitId: string;
            /** Format: date-time */
            at: string;
        };
        NextEventView: {
            /** @enum {string} */
            kind: "acknowledge.due" | "assignment.due" | "report.due" | "report.closing" | "verification.due" | "request.due" | "calendar.missing" | "ladder.step" | "lookBack.due" | "objection.due" | "appeal.due";
            /** @description Which step of a ladder; null where the kind has none */
            step: string | null;
            /**
             * @description What that step is to do
             * @enum {string|null}
             */
            action: "remind" | "urge" | "blue" | "yellow" | "orange" | "red" | "list-supervision" | "talk" | "criticism" | null;
            /**
             * Format: date
             * @description It comes at the close of this day, a step of a ladder as it begins
             */
            dueOn: string;
        };
        TaskBasisView: {
            number: string;
            /** @enum {string} */
            source: "instruction" | "document" | "list-item";
            document: string | null;
            leader: string | null;
            /** Format: date */
            saidOn: string | null;
            /** @description The item of the annual list it serves */
            item: string | null;
        };
        AssignmentView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            listId: string;
            /** Format: uuid */
            itemId: string;
            itemNumber: number;
            theme: string;
            title: string;
            /**
             * Format: uuid
             * @description The lead’s, for a township’s share
             */
            parentId: string | null;
            /** @enum {string} */
            kind: "lead" | "township" | "leadership";
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** Format: uuid */
            unitId: string | null;
            unit: string | null;
            leadUnit: string;
            /** Format: uuid */
            leaderPostId: string;
            leader: string;
            verifierUnit: string;
            target: {
                [key: string]: unknown;
            };
            unitOfMeasure: string;
            /** @enum {string} */
            cadence: "ten-day" | "monthly" | "quarterly" | "once";
            countersign: boolean;
            /** Format: date */
            dispatchedOn: string;
            /**
             * Format: date
             * @description The limit first set; never changed
             */
            originalDueOn: string | null;
            /**
             * Format: date
             * @description The limit in force; null while provisional
             */
            dueOn: string | null;
            /** Format: date */
            acknowledgeDueOn: string | null;
            /** Format: date */
            suspendedOn: string | null;
            /** @description Decimal string */
            figure: string | null;
            figureVerified: boolean;
            reportCount: number;
            closureNumber: string | null;
            version: number;
            /** @description {kind: file} or {kind: photo, reason}: what a completion must carry; null: words are enough */
            proof: {
                [key: string]: unknown;
            } | null;
            /** @description The problem it puts right */
            finding: components["schemas"]["FindingOfTaskView"] | null;
            requests: components["schemas"]["RequestCardView"][];
            suspensions: components["schemas"]["SuspensionView"][];
            verifications: components["schemas"]["VerificationView"][];
            /** @description What it waits for next */
            nextEvent: components["schemas"]["NextEventView"] | null;
            /** @description Of a task outside the annual list */
            basis: components["schemas"]["TaskBasisView"] | null;
            /** @description What you may do now */
            may: string[];
        };
        NoteView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "comment" | "instruction" | "visit";
            text: string;
            /** Format: uuid */
            byUnitId: string;
            byUnit: string;
            byPost: string | null;
            /** Format: date-time */
            at: string;
        };
        MovedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** @description Also the ETag: the If-Match of the next change */
            version: number;
        };
        AcknowledgementDto: {
            /** Format: uuid */
            id: string;
            /** @description The version seen */
            version: number;
        };
        AcknowledgementsDto: {
            acknowledgements: components["schemas"]["AcknowledgementDto"][];
        };
        Words: {
            title: string;
            next: string;
        };
        BothWords: {
            zh: components["schemas"]["Words"];
            en: components["schemas"]["Words"];
        };
        FieldProblem: {
            /** @description JSON pointer */
            pointer: string;
            code: string;
            expected?: string;
            /** @description What is wrong, in Chinese */
            zh: string;
            /** @description What is wrong, in English */
            en: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            /** @description What to do next */
            detail: string;
            instance: string;
            words: components["schemas"]["BothWords"];
            details: {
                [key: string]: unknown;
            };
            errors: components["schemas"]["FieldProblem"][];
        };
        AcknowledgedView: {
            /** Format: uuid */
            id: string;
            moved?: components["schemas"]["MovedView"];
            /** @description Why this one was refused */
            problem?: components["schemas"]["Problem"];
        };
        AcknowledgementsView: {
            outcomes: components["schemas"]["AcknowledgedView"][];
        };
        ReturnRequestDto: {
            reason: string;
            /**
             * Format: uuid
             * @description Whose task it should be
             */
            proposedUnitId?: string;
        };
        RequestedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** @description Also the ETag: the If-Match of the next change */
            version: number;
            /** Format: uuid */
            requestId: string;
        };
        ReturnDecisionDto: {
            granted: boolean;
            reason: string;
            /**
             * Format: uuid
             * @description With a grant: dispatch it anew to this unit
             */
            toUnitId?: string;
        };
        ReturnDecidedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** @description Also the ETag: the If-Match of the next change */
            version: number;
            /**
             * Format: uuid
             * @description The assignment made for the right unit
             */
            redispatchedId: string | null;
        };
        ShareDto: {
            /** Format: uuid */
            unitId: string;
            /** @description Decimal string; for a target that is a number */
            quota?: string;
        };
        DecomposeDto: {
            shares: components["schemas"]["ShareDto"][];
        };
        DecomposedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** @description Also the ETag: the If-Match of the next change */
            version: number;
            children: string[];
        };
        ExtensionDto: {
            reason: string;
            /** @description How far it has come */
            progress: string;
            /**
             * Format: date
             * @description Later than the limit in force
             */
            askedDueOn: string;
        };
        ExtensionAskedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** @description Also the ETag: the If-Match of the next change */
            version: number;
            /** Format: uuid */
            requestId: string;
            /** @description Asked after the limit: counts as overdue */
            late: boolean;
        };
        ExtensionDecisionDto: {
            granted: boolean;
            reason: string;
            /**
             * Format: date
             * @description Required with a grant: the approver names the day
             */
            dueOn?: string;
        };
        SuspendDto: {
            /** @enum {string} */
            reason: "tender" | "hearing" | "expert-review" | "awaiting-superior" | "disaster" | "other";
        };
        TransferDto: {
            /** Format: uuid */
            toUnitId: string;
            reason: string;
        };
        ClosedOutView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** @description Also the ETag: the If-Match of the next change */
            version: number;
            /** @example 销〔2023〕17号 */
            closureNumber: string | null;
        };
        ReopenDto: {
            reason: string;
            /**
             * Format: date
             * @description The new limit
             */
            dueOn: string;
        };
        NoteDto: {
            text: string;
        };
        MadeView: {
            /** Format: uuid */
            id: string;
        };
        ExceptionDto: {
            /** @example 2023-09 */
            period: string;
            /**
             * Format: date
             * @description Entry stays open to the close of this day
             */
            until: string;
            /** @description The decision it rests on */
            authority: string;
            reason: string;
        };
        ReportDto: {
            /**
             * Format: uuid
             * @description Chosen by the client: the same report sent twice is one report
             */
            id: string;
            /** @enum {string} */
            kind: "progress" | "completion";
            /** @example 2023-09 */
            period: string;
            /** @description Running figure, decimal string */
            figure?: string;
            /** @description 0–100, decimal string */
            percent?: string;
            milestone?: string;
            text: string;
            /** @description Nothing to report, and why; then nothing else is said */
            nothingReason?: string;
            evidenceIds: string[];
        };
        SubmittedView: {
            /** Format: uuid */
            id: string;
            /** @description 1, 2, 3 … within the assignment */
            number: number;
            late: boolean;
            /** @description Of the assignment */
            version: number;
        };
        FieldChangeView: {
            /** @enum {string} */
            field: "figure" | "percent" | "milestone" | "text" | "nothingReason";
            before: string | null;
            now: string | null;
        };
        DifferenceView: {
            fields: components["schemas"]["FieldChangeView"][];
            evidenceAdded: string[];
            evidenceDropped: string[];
        };
        ReportCardView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            number: number;
            /** @enum {string} */
            kind: "progress" | "completion";
            period: string;
            figure: string | null;
            percent: string | null;
            milestone: string | null;
            text: string;
            nothingReason: string | null;
            evidenceIds: string[];
            /** Format: uuid */
            submittedBy: string;
            postId: string | null;
            actingFor: string | null;
            /** Format: uuid */
            unitId: string;
            late: boolean;
            /**
             * Format: date-time
             * @description By the database
             */
            receivedAt: string;
            /** @description From the report before */
            difference: components["schemas"]["DifferenceView"];
        };
        DraftView: {
            period: string | null;
            figure: string | null;
            percent: string | null;
            milestone: string | null;
            text: string;
            evidenceIds: string[];
            lastReportId: string | null;
        };
        PeriodExceptionView: {
            /** Format: date */
            until: string;
            authority: string;
        };
        PeriodWordsView: {
            zh: string;
            en: string;
        };
        ReportPeriodView: {
            key: string;
            /** Format: date */
            from: string;
            /** Format: date */
            until: string;
            reported: boolean;
            /** @enum {string} */
            standing: "ahead" | "open" | "late" | "closed" | "excepted";
            /** Format: date */
            onTimeUntil: string | null;
            /** Format: date */
            entryClosesOn: string | null;
            onTimeWorkingDays: number;
            entryClosesWorkingDays: number;
            exception: components["schemas"]["PeriodExceptionView"] | null;
            words: components["schemas"]["PeriodWordsView"];
        };
        SheetRowView: {
            task: components["schemas"]["LitCardView"];
            /** @description The last report’s values, for the period asked about */
            draft: components["schemas"]["DraftView"];
            /** @description Asked about and open today */
            period: components["schemas"]["ReportPeriodView"] | null;
            /** @description The next to begin */
            ahead: components["schemas"]["ReportPeriodView"] | null;
            /** @description The last decision, if it sent the task back */
            returned: components["schemas"]["VerificationView"] | null;
        };
        ReportSheetView: {
            rows: components["schemas"]["SheetRowView"][];
            /** @description Tasks under way in all */
            total: number;
        };
        FillProblemView: {
            code: string;
            zh: string;
            en: string;
        };
        FillRowView: {
            /** @description From 1, as it is shown */
            row: number;
            title: string;
            /**
             * @description same: reported already in these words
             * @enum {string}
             */
            verdict: "ok" | "same" | "empty" | "error";
            problem: components["schemas"]["FillProblemView"] | null;
        };
        FillCountsView: {
            rows: number;
            ok: number;
            same: number;
            empty: number;
            error: number;
        };
        FillView: {
            rows: components["schemas"]["FillRowView"][];
            counts: components["schemas"]["FillCountsView"];
            /** @description Reports that were written; 0 on a dry run */
            written: number;
        };
        RefuseSignatureDto: {
            /** @description What is to be done */
            note: string;
        };
        VerifyDto: {
            note: string;
        };
        SendBackDto: {
            /** @enum {string} */
            reason: "figure-wrong" | "figure-unproven" | "target-not-met" | "evidence-missing" | "evidence-unclear" | "evidence-not-of-this-task" | "text-incomplete" | "other";
            note: string;
            /**
             * @description Who is to see to it
             * @enum {string}
             */
            target: "clerk" | "unit-head";
            fields: ("figure" | "percent" | "milestone" | "text" | "evidence")[];
            /**
             * Format: date
             * @description The limit to rework
             */
            dueOn: string;
        };
        AssignmentCardView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            listId: string;
            /** Format: uuid */
            itemId: string;
            itemNumber: number;
            theme: string;
            title: string;
            /**
             * Format: uuid
             * @description The lead’s, for a township’s share
             */
            parentId: string | null;
            /** @enum {string} */
            kind: "lead" | "township" | "leadership";
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** Format: uuid */
            unitId: string | null;
            unit: string | null;
            leadUnit: string;
            /** Format: uuid */
            leaderPostId: string;
            leader: string;
            verifierUnit: string;
            target: {
                [key: string]: unknown;
            };
            unitOfMeasure: string;
            /** @enum {string} */
            cadence: "ten-day" | "monthly" | "quarterly" | "once";
            countersign: boolean;
            /** Format: date */
            dispatchedOn: string;
            /**
             * Format: date
             * @description The limit first set; never changed
             */
            originalDueOn: string | null;
            /**
             * Format: date
             * @description The limit in force; null while provisional
             */
            dueOn: string | null;
            /** Format: date */
            acknowledgeDueOn: string | null;
            /** Format: date */
            suspendedOn: string | null;
            /** @description Decimal string */
            figure: string | null;
            figureVerified: boolean;
            reportCount: number;
            closureNumber: string | null;
            version: number;
            /** @description {kind: file} or {kind: photo, reason}: what a completion must carry; null: words are enough */
            proof: {
                [key: string]: unknown;
            } | null;
            /** @description The problem it puts right */
            finding: components["schemas"]["FindingOfTaskView"] | null;
        };
        WaitingSubmissionView: {
            assignment: components["schemas"]["AssignmentCardView"];
            report: components["schemas"]["ReportCardView"];
            /** Format: uuid */
            openedBy: string | null;
        };
        VerificationQueueView: {
            items: components["schemas"]["WaitingSubmissionView"][];
            nextCursor: string | null;
        };
        WaitingRequestView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            /** @enum {string} */
            kind: "return" | "extension";
            /** @enum {string} */
            state: "open" | "granted" | "refused";
            reason: string;
            progress: string;
            /** Format: date */
            askedDueOn: string | null;
            /** Format: uuid */
            proposedUnitId: string | null;
            /** Format: uuid */
            askedUnitId: string;
            /** Format: date-time */
            askedAt: string;
            /** Format: date */
            decideDueOn: string | null;
            late: boolean;
            /** Format: date-time */
            decidedAt: string | null;
            /** Format: date */
            decidedDueOn: string | null;
            decisionReason: string | null;
            itemNumber: number;
            title: string;
            askedUnit: string;
            /** Format: date */
            dueOn: string | null;
            /** @description The If-Match of its decision */
            assignmentVersion: number;
            mayDecide: boolean;
        };
        WaitingRequestsView: {
            items: components["schemas"]["WaitingRequestView"][];
            nextCursor: string | null;
        };
        LadderStepView: {
            key: string;
            /** @description {basis, offset, unit}: days before or after the limit, the day to sign or the next report; or {count, of, withinWorkingDays} */
            trigger: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            action: "remind" | "urge" | "slip" | "list-supervision" | "talk" | "criticism";
            /** @enum {string|null} */
            colour: "blue" | "yellow" | "orange" | "red" | null;
            /** @enum {string} */
            to: "clerk" | "unit-head" | "leader" | "supervision";
            copies: ("clerk" | "unit-head" | "leader" | "supervision")[];
            /** @enum {string} */
            channel: "notice" | "document";
            /** @description Decimal string */
            points: string | null;
            mayStartAt: boolean;
            /** @enum {string} */
            issuedBy: "office" | "system";
        };
        LadderView: {
            /** Format: uuid */
            listId: string;
            document: string;
            /** @description 0: none was loaded */
            ladderVersion: number;
            steps: components["schemas"]["LadderStepView"][];
            /** @description Of the list */
            version: number;
        };
        LadderVersionView: {
            version: number;
            document: string;
            source: string;
            steps: components["schemas"]["LadderStepView"][];
            /** Format: date-time */
            loadedAt: string;
        };
        LoadedLadderView: {
            ladderVersion: number;
            /** @description Open tasks planned anew; null: a job will do it */
            replanned: number | null;
            /** @description Of the list */
            version: number;
        };
        StepCountView: {
            key: string;
            /** @description Among the open tasks, from tomorrow on */
            coming: number;
            /** Format: date */
            firstOn: string | null;
            /** @description On what is recorded of the list, had it been in force */
            wouldHave: number;
        };
        LadderPreviewView: {
            document: string;
            tasks: number;
            steps: components["schemas"]["StepCountView"][];
        };
        SlipView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            itemNumber: number;
            title: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            officeUnit: string;
            /** @enum {string} */
            kind: "blue" | "yellow" | "orange" | "red" | "list-supervision" | "talk" | "criticism";
            /** @description As printed; a draft has none */
            number: string | null;
            /** @enum {string} */
            state: "draft" | "issued" | "signed" | "answered" | "withdrawn";
            /** @description Of the ladder that proposed it */
            step: string | null;
            /** @description The written rule it was proposed or issued under */
            rule: string | null;
            reason: string;
            /** @description Decimal string */
            points: string | null;
            /**
             * Format: date
             * @description The limit in force when it was made
             */
            dueOn: string | null;
            /** Format: date-time */
            drawnAt: string;
            /** Format: date-time */
            issuedAt: string | null;
            /**
             * Format: date
             * @description The unit explains itself by the close of this day
             */
            answerDueOn: string | null;
            /** Format: date-time */
            signedAt: string | null;
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            withdrawReason: string | null;
            version: number;
        };
        SlipsView: {
            items: components["schemas"]["SlipView"][];
            nextCursor: string | null;
        };
        IssueSlipDto: {
            /** @enum {string} */
            kind: "blue" | "yellow" | "orange" | "red" | "list-supervision" | "talk" | "criticism";
            reason: string;
            /** @description Decimal string; what it costs or gives by the county’s scheme */
            points?: string;
        };
        SlipMovedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "draft" | "issued" | "signed" | "answered" | "withdrawn";
            /** @example 〔2023〕督办蓝1号 */
            number: string | null;
            version: number;
        };
        IssueDraftDto: {
            /** @description The office’s own words: a rule has none */
            reason: string;
        };
        AnswerSlipDto: {
            text: string;
        };
        WithdrawSlipDto: {
            reason: string;
        };
        UrgeView: {
            /** Format: uuid */
            id: string;
            text: string;
            byUnit: string | null;
            byPost: string | null;
            /** @description The ladder’s, where no person urged */
            rule: string | null;
            /** Format: date-time */
            at: string;
        };
        UrgeDto: {
            /** @description Empty: no words */
            text: string;
        };
        BeginUploadDto: {
            /**
             * Format: uuid
             * @description Whose shelf; your own unit if left out
             */
            unitId?: string;
            /** @description Bytes; at most 200 MB */
            size: number;
            /** @description Its extension must agree with its content */
            fileName: string;
            title: string;
            /**
             * Format: date
             * @description The day it proves something about
             */
            provesOn: string;
        };
        UploadView: {
            /** Format: uuid */
            id: string;
            /** @description Bytes that are here for good; go on from there */
            offset: number;
            size: number;
        };
        EvidenceUseView: {
            /** Format: uuid */
            reportId: string;
            /** Format: uuid */
            assignmentId: string;
            /** Format: uuid */
            itemId: string;
            itemNumber: number;
            itemTitle: string;
            period: string;
            /** Format: uuid */
            unitId: string;
        };
        DuplicatesView: {
            /** @description Those you may see */
            evidenceIds: string[];
            /** @description Those you may not */
            others: number;
        };
        EvidenceView: {
            /** Format: uuid */
            id: string;
            /** @description SHA-256 of the content */
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @description Judged by the content */
            mediaType: string;
            fileName: string;
            title: string;
            /** Format: date */
            provesOn: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            unitId: string;
            /** @description Reports that attach it, of all units */
            useCount: number;
            /** @description Of the reports you may see */
            uses: components["schemas"]["EvidenceUseView"][];
            /** @description The same bytes received before */
            duplicates: components["schemas"]["DuplicatesView"];
        };
        EvidenceCardView: {
            /** Format: uuid */
            id: string;
            /** @description SHA-256 of the content */
            sha256: string;
            /** @description Bytes */
            size: number;
            /** @description Judged by the content */
            mediaType: string;
            fileName: string;
            title: string;
            /** Format: date */
            provesOn: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            unitId: string;
            /** @description Reports that attach it, of all units */
            useCount: number;
        };
        ShelfView: {
            items: components["schemas"]["EvidenceCardView"][];
            nextCursor: string | null;
        };
        SchemeView: {
            /** Format: uuid */
            id: string;
            /** @description Document number */
            number: string;
            version: number;
            title: string;
            /** @description Of the canonical file */
            sha256: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "withdrawn";
            /** Format: date */
            effectiveFrom: string;
            /** Format: date */
            effectiveUntil: string | null;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** @description Another person */
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            withdrawReason: string | null;
        };
        IdOfView: {
            /** Format: uuid */
            id: string;
        };
        SchemeCheckedView: {
            number: string;
            version: number;
            leaves: number;
        };
        SchemeApprovalView: {
            document: string;
            by: string;
            /** Format: date */
            date: string;
        };
        SchemeGroupView: {
            key: string;
            name: string;
            /** @enum {string} */
            kind: "township" | "department" | "other";
            ranked: boolean;
            units: number;
        };
        SchemeDetailView: {
            /** Format: uuid */
            id: string;
            /** @description Document number */
            number: string;
            version: number;
            title: string;
            /** @description Of the canonical file */
            sha256: string;
            /** @enum {string} */
            state: "proposed" | "approved" | "withdrawn";
            /** Format: date */
            effectiveFrom: string;
            /** Format: date */
            effectiveUntil: string | null;
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            /** @description Another person */
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            withdrawReason: string | null;
            approval: components["schemas"]["SchemeApprovalView"];
            groups: components["schemas"]["SchemeGroupView"][];
            /** @description Leaves of the tree, bonus items and deductions */
            leaves: number;
            /** @description The file as it was put in */
            file: {
                [key: string]: unknown;
            };
        };
        WithReasonDto: {
            reason: string;
        };
        SchemeImportedView: {
            ok: boolean;
            /** @description Of the workbook as a whole */
            problems: components["schemas"]["ProblemView"][];
            rows: components["schemas"]["RowView"][];
            counts: components["schemas"]["RowCountsView"];
            /** Format: uuid */
            id?: string;
            number?: string;
            version?: number;
            /** @description Indicators that are scored */
            leaves?: number;
        };
        AssessmentView: {
            /** Format: uuid */
            id: string;
            period: string;
            title: string;
            /** @enum {string} */
            state: "open" | "provisional" | "heard" | "approved" | "final" | "graded";
            version: number;
            /** Format: uuid */
            schemeId: string;
            schemeNumber: string;
            schemeVersion: number;
            /** Format: uuid */
            scoringUnitId: string;
            scoringUnit: string;
            /** Format: uuid */
            substituteUnitId: string;
            substituteUnit: string;
            /** Format: uuid */
            reviewUnitId: string;
            reviewUnit: string;
            /** Format: date */
            objectionsUntil: string | null;
            /** @description In which objections are heard; null outside the window */
            workingDaysLeft: number | null;
            openAppeals: number;
            publications: number;
            /** Format: uuid */
            lastRunId: string | null;
        };
        OpenAssessmentDto: {
            /**
             * @description A year, a half-year 2023-H1, a quarter 2023-Q3 or a month 2023-11
             * @example 2023
             */
            period: string;
            title: string;
            /** Format: uuid */
            schemeId: string;
            /**
             * Format: uuid
             * @description Records and confirms what concerns the scoring office itself
             */
            substituteUnitId: string;
            /**
             * Format: uuid
             * @description Decides appeals
             */
            reviewUnitId: string;
        };
        AssessmentOpenedView: {
            /** @description Also the ETag: the If-Match of the next step */
            version: number;
            /** Format: uuid */
            id: string;
        };
        SetSchemeDto: {
            /** Format: uuid */
            schemeId: string;
            reason: string;
        };
        AssessmentVersionView: {
            /** @description Also the ETag: the If-Match of the next step */
            version: number;
        };
        IndicatorFactView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            figure: string;
            input: string;
            item: string;
            value: string;
            numerator: string;
            denominator: string;
            level: string;
            applies: boolean;
            basis: string;
            source: string;
            hash: string;
            /** Format: uuid */
            evidenceId: string | null;
            /**
             * Format: uuid
             * @description It corrects what an appeal was about
             */
            appealId: string | null;
            /** Format: uuid */
            importId: string | null;
            /** @enum {string} */
            state: "recorded" | "confirmed" | "withdrawn";
            by: string;
            byUnit: string;
            /** Format: date-time */
            recordedAt: string;
            second: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            withdrawReason: string | null;
        };
        IndicatorFactsView: {
            items: components["schemas"]["IndicatorFactView"][];
            nextCursor: string | null;
        };
        RecordFactDto: {
            /** Format: uuid */
            unitId: string;
            /** @description Key of the leaf, the figure or the veto */
            figure: string;
            input?: string;
            /** @description Tells events, awards and raters apart */
            item?: string;
            /** @description Decimal string */
            value?: string;
            /** @description Decimal string */
            numerator?: string;
            /** @description Decimal string */
            denominator?: string;
            /** @description Level of an award */
            level?: string;
            /**
             * @description false: the leaf does not apply to the unit
             * @default true
             */
            applies?: boolean;
            /** @description The document or decision it rests on */
            basis: string;
            /** @description Where it comes from */
            source: string;
            /**
             * Format: uuid
             * @description A file on the evidence shelf; this or hash
             */
            evidenceId?: string;
            /** @description SHA-256 of the file; this or evidenceId */
            hash?: string;
        };
        BlockerView: {
            /** @enum {string} */
            code: "period-not-over" | "scheme-not-approved" | "report-unverified" | "applicability-undecided" | "fact-unconfirmed" | "appeal-open" | "parts-differ" | "cell-refused";
            /** Format: uuid */
            unitId: string | null;
            /** @description Code */
            unit: string | null;
            unitName: string | null;
            /** @description Leaf, figure or check */
            node: string | null;
            count: number;
            zh: string;
            en: string;
        };
        PreflightView: {
            /** @description Nothing holds up a run that can be published */
            ok: boolean;
            /** @description Nothing holds up a dry run */
            dryRunOk: boolean;
            facts: number;
            blockers: components["schemas"]["BlockerView"][];
        };
        FactsImportedView: {
            ok: boolean;
            /** @description Of the workbook as a whole */
            problems: components["schemas"]["ProblemView"][];
            rows: components["schemas"]["RowView"][];
            counts: components["schemas"]["RowCountsView"];
            /**
             * Format: uuid
             * @description Left out where nothing was written
             */
            importId?: string;
            /** @description New lines */
            count: number;
            /** @description Lines that were there already, and alike */
            there: number;
            /** @description This very file had been imported before; nothing was written */
            again: boolean;
        };
        ConfirmFactsDto: {
            ids: string[];
        };
        FactsConfirmedView: {
            confirmed: number;
        };
        StartRunDto: {
            /** @description A draft nobody publishes; may be made at any time */
            dry: boolean;
            /**
             * Format: uuid
             * @description With a dry run: another version
             */
            schemeId?: string;
        };
        RunStartedView: {
            /** Format: uuid */
            id: string;
            /** @description Hash of scheme version and inputs: the same inputs are the same run */
            runHash: string;
            /** @description It had been made before */
            again: boolean;
        };
        RefusalView: {
            /** @description /unit/leaf */
            pointer: string;
            code: string;
            expected?: string;
            zh: string;
            en: string;
        };
        RunView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assessmentId: string;
            /** Format: uuid */
            schemeId: string;
            schemeNumber: string;
            schemeVersion: number;
            runHash: string;
            dry: boolean;
            /** @enum {string} */
            state: "scoring" | "finished" | "refused" | "cancelled";
            facts: number;
            groups: number;
            /** @description Progress */
            groupsDone: number;
            refusals: components["schemas"]["RefusalView"][];
            startedBy: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ScoreGroupView: {
            key: string;
            name: string;
        };
        ScoreColumnView: {
            node: string;
            name: string;
            /** @enum {string} */
            kind: "leaf" | "branch" | "bonus" | "deduction";
            parent: string | null;
            depth: number;
            full: string | null;
            rule: string | null;
            /** @description Some of its facts are typed by persons */
            manual: boolean;
        };
        ScoreCellView: {
            node: string;
            /** @description Null: excluded, its weight went to the others */
            points: string | null;
            /** @description Since the run compared with */
            changed: boolean;
            /** @description Stands apart from its peers: a hint, no verdict */
            outlier: boolean;
        };
        ScoreRowView: {
            /** Format: uuid */
            unitId: string;
            /** @description Code */
            unit: string;
            name: string;
            total: string;
            rank: number | null;
            /** @description As published last for the period a year before */
            rankLastYear: number | null;
            /** @description Codes of units that share the place */
            tiedWith: string[];
            grade: string | null;
            awardBarred: boolean;
            cells: components["schemas"]["ScoreCellView"][];
        };
        SheetOfRunView: {
            /** Format: uuid */
            runId: string;
            group: string;
            groups: components["schemas"]["ScoreGroupView"][];
            /** Format: uuid */
            comparedWith: string | null;
            columns: components["schemas"]["ScoreColumnView"][];
            /** @description Best first */
            rows: components["schemas"]["ScoreRowView"][];
        };
        StandingView: {
            total: string;
            rank: number | null;
            grade: string | null;
        };
        CauseView: {
            node: string;
            name: string;
            before: string | null;
            after: string | null;
            /** @description Exact; over/under where its decimals never end */
            adds: string;
            /** @enum {string} */
            from: "scheme" | "facts";
        };
        UnitChangeView: {
            /** @description Code */
            unit: string;
            group: string;
            before: components["schemas"]["StandingView"] | null;
            after: components["schemas"]["StandingView"] | null;
            causes: components["schemas"]["CauseView"][];
        };
        BecauseView: {
            node: string;
            name: string;
            units: number;
            /** @enum {string} */
            from: "scheme" | "facts";
        };
        GroupChangeView: {
            group: string;
            name: string;
            totals: number;
            ranks: number;
            grades: number;
            because: components["schemas"]["BecauseView"][];
            zh: string;
            en: string;
        };
        ComparisonView: {
            units: components["schemas"]["UnitChangeView"][];
            groups: components["schemas"]["GroupChangeView"][];
        };
        WordsView: {
            zh: string;
            en: string;
        };
        StepView: {
            zh: string;
            en: string;
            code: string;
            /** @description What the step adds; exact. All steps add up to the points */
            adds: string;
            numbers: {
                [key: string]: string;
            };
        };
        LinesView: {
            zh: string[];
            en: string[];
        };
        ContributingTaskView: {
            /** Format: uuid */
            id: string;
            item: number;
            title: string;
            state: string;
            figure: string | null;
            verified: boolean;
        };
        ContributingEvidenceView: {
            /** Format: uuid */
            id: string;
            title: string;
            fileName: string;
            sha256: string;
        };
        ContributingReportView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            /** @description Version: the task’s submissions are counted */
            number: number;
            period: string;
            late: boolean;
            /** Format: date-time */
            receivedAt: string;
            evidence: components["schemas"]["ContributingEvidenceView"][];
        };
        ContributingSlipView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assignmentId: string;
            kind: string;
            year: number;
            number: number;
        };
        ContributingLineView: {
            /** Format: uuid */
            id: string;
            by: string;
            byUnit: string;
            second: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            evidenceId: string | null;
            /** Format: uuid */
            appealId: string | null;
        };
        ContributingEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            fact: string;
            /** Format: uuid */
            subjectId: string;
            /** @description Its bytes still give its leaf */
            intact: boolean;
            /** @description What it says */
            zh: string;
            en: string;
        };
        ContributionsView: {
            tasks: components["schemas"]["ContributingTaskView"][];
            reports: components["schemas"]["ContributingReportView"][];
            slips: components["schemas"]["ContributingSlipView"][];
            line: components["schemas"]["ContributingLineView"] | null;
            trail: components["schemas"]["ContributingEntryView"][];
        };
        ExplainedFactView: {
            item: string | null;
            value: string | null;
            numerator: string | null;
            denominator: string | null;
            level: string | null;
            basis: string | null;
            /** @description record:… is read from the record of tasks */
            source: string;
            hash: string | null;
            contributions: components["schemas"]["ContributionsView"];
        };
        ExplainedInputView: {
            name: string;
            value: string | null;
            /** @description The scheme’s own value stood in */
            stated: boolean;
            facts: components["schemas"]["ExplainedFactView"][];
        };
        ExplanationView: {
            /** Format: uuid */
            runId: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            node: string;
            name: string;
            /** @enum {string} */
            kind: "leaf" | "branch" | "bonus" | "deduction" | "total";
            rule: components["schemas"]["WordsView"] | null;
            /** @description The leaf as the scheme’s file writes it */
            written: string | null;
            full: string | null;
            points: string | null;
            steps: components["schemas"]["StepView"][];
            /** @description The same, line by line, as a score letter prints it */
            lines: components["schemas"]["LinesView"];
            inputs: components["schemas"]["ExplainedInputView"][];
            /** @description What was computed again just now is what the run kept */
            agrees: boolean;
        };
        PublicationView: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            stage: "provisional" | "changed" | "final" | "graded";
            /** Format: uuid */
            runId: string;
            runHash: string;
            document: string;
            /** @description Of a change; else empty */
            reason: string;
            /** @description Of everything that was published */
            sha256: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        PublishedColumnView: {
            node: string;
            name: string;
            /** @enum {string} */
            kind: "leaf" | "branch" | "bonus" | "deduction";
            parent: string | null;
            depth: number;
            full: string | null;
            rule: string | null;
            /** @description Some of its facts are typed by persons */
            manual: boolean;
            /** @description Peer group it belongs to */
            group: string;
        };
        PublishedCellView: {
            node: string;
            /** @description Null: excluded */
            points: string | null;
        };
        PublishedRowView: {
            /** Format: uuid */
            unitId: string;
            /** @description Code */
            unit: string;
            name: string;
            group: string;
            total: string;
            rank: number | null;
            tiedWith: string[];
            /** @description Null until grades are published */
            grade: string | null;
            awardBarred: boolean;
            cells: components["schemas"]["PublishedCellView"][];
        };
        PublicationOpenedView: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            stage: "provisional" | "changed" | "final" | "graded";
            /** Format: uuid */
            runId: string;
            runHash: string;
            document: string;
            /** @description Of a change; else empty */
            reason: string;
            /** @description Of everything that was published */
            sha256: string;
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            assessmentId: string;
            /** @description What stands there still gives its hash */
            intact: boolean;
            columns: components["schemas"]["PublishedColumnView"][];
            /** @description Group after group, best first */
            rows: components["schemas"]["PublishedRowView"][];
        };
        PublishDto: {
            /** @description The document it rests on */
            document: string;
            /** Format: uuid */
            runId: string;
        };
        AnnouncedView: {
            /** @description Also the ETag: the If-Match of the next step */
            version: number;
            /** Format: uuid */
            publicationId: string;
            /** @description Numbered within the assessment, without a gap */
            number: number;
        };
        ChangeResultDto: {
            /** @description The document it rests on */
            document: string;
            /** Format: uuid */
            runId: string;
            reason: string;
        };
        DocumentDto: {
            /** @description The document it rests on */
            document: string;
        };
        SheetDifferenceView: {
            sheet: string;
            /** @description Its code */
            unit: string;
            column: string;
            published: string;
            found: string;
        };
        HeldSheetView: {
            number: number;
            sha256: string;
            /** @description What stands there still gives the hash it was published with */
            intact: boolean;
            same: boolean;
            /** @description How many places differ */
            count: number;
            /** @description The first of them */
            differences: components["schemas"]["SheetDifferenceView"][];
        };
        OwnScoreView: {
            /** Format: uuid */
            assessmentId: string;
            /** Format: uuid */
            publicationId: string;
            period: string;
            title: string;
            /** @enum {string} */
            state: "open" | "provisional" | "heard" | "approved" | "final" | "graded";
            /** @enum {string} */
            stage: "provisional" | "changed" | "final" | "graded";
            /** @description Of the publication */
            number: number;
            document: string;
            /** Format: date-time */
            publishedAt: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            total: string;
            rank: number | null;
            /** @description Units of the peer group */
            of: number;
            /** @description Key; null until grades are published */
            grade: string | null;
            /** @description As the scheme calls it */
            gradeName: string | null;
            /** Format: date */
            objectionsUntil: string | null;
            workingDaysLeft: number | null;
            /** @description The objection window is open */
            mayAppeal: boolean;
        };
        OwnCellView: {
            node: string;
            name: string;
            /** @enum {string} */
            kind: "leaf" | "branch" | "bonus" | "deduction";
            parent: string | null;
            depth: number;
            full: string | null;
            rule: string | null;
            /** @description Some of its facts are typed by persons */
            manual: boolean;
            /** @description Null: excluded */
            points: string | null;
            /**
             * @description The unit’s newest appeal about it
             * @enum {string|null}
             */
            appeal: "filed" | "taken" | "decided" | "withdrawn" | null;
            /** Format: uuid */
            appealId: string | null;
        };
        OwnSheetView: {
            /** Format: uuid */
            assessmentId: string;
            /** Format: uuid */
            publicationId: string;
            period: string;
            title: string;
            /** @enum {string} */
            state: "open" | "provisional" | "heard" | "approved" | "final" | "graded";
            /** @enum {string} */
            stage: "provisional" | "changed" | "final" | "graded";
            /** @description Of the publication */
            number: number;
            document: string;
            /** Format: date-time */
            publishedAt: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            total: string;
            rank: number | null;
            /** @description Units of the peer group */
            of: number;
            /** @description Key; null until grades are published */
            grade: string | null;
            /** @description As the scheme calls it */
            gradeName: string | null;
            /** Format: date */
            objectionsUntil: string | null;
            workingDaysLeft: number | null;
            /** @description The objection window is open */
            mayAppeal: boolean;
            cells: components["schemas"]["OwnCellView"][];
        };
        FrozenExplanationView: {
            /** Format: uuid */
            publicationId: string;
            /** Format: uuid */
            unitId: string;
            unit: string;
            node: string;
            name: string;
            rule: components["schemas"]["WordsView"] | null;
            full: string | null;
            points: string | null;
            lines: components["schemas"]["LinesView"];
            inputs: components["schemas"]["ExplainedInputView"][];
        };
        LetterCellView: {
            node: string;
            name: string;
            depth: number;
            full: string | null;
            points: string | null;
            rule: components["schemas"]["WordsView"] | null;
            lines: components["schemas"]["LinesView"];
        };
        ScoreLetterView: {
            /** Format: uuid */
            assessmentId: string;
            /** Format: uuid */
            publicationId: string;
            period: string;
            title: string;
            /** @enum {string} */
            stage: "provisional" | "changed" | "final" | "graded";
            number: number;
            document: string;
            /** Format: date-time */
            publishedAt: string;
            sha256: string;
            runHash: string;
            schemeNumber: string;
            schemeVersion: number;
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** @description Name of the peer group */
            group: string;
            total: string;
            rank: number | null;
            of: number;
            /** @description Its name; null until grades are published */
            grade: string | null;
            awardBarred: boolean;
            totalLines: components["schemas"]["LinesView"];
            cells: components["schemas"]["LetterCellView"][];
        };
        TaskLeafView: {
            node: string;
            name: string;
            /** @description What of the task the indicator reads */
            reads: ("outcomes" | "figures" | "late" | "slips")[];
            full: string | null;
            /** @description Of the task’s unit; null: excluded, or not to be seen yet */
            points: string | null;
        };
        TaskScoreView: {
            /** Format: uuid */
            schemeId: string;
            schemeTitle: string;
            /**
             * Format: uuid
             * @description Null: nothing is assessed under it yet
             */
            assessmentId: string | null;
            period: string | null;
            title: string | null;
            /** @enum {string|null} */
            state: "open" | "provisional" | "heard" | "approved" | "final" | "graded" | null;
            /** Format: uuid */
            unitId: string;
            /** @description Key of the unit’s peer group */
            group: string;
            /**
             * @description Where the points are from: the newest run, the result as published, one’s own
             * @enum {string|null}
             */
            seenIn: "run" | "publication" | "own" | null;
            /**
             * Format: uuid
             * @description Of the run or the publication
             */
            seenId: string | null;
            leaves: components["schemas"]["TaskLeafView"][];
        };
        AppealView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assessmentId: string;
            /** @description Its title */
            assessment: string;
            /**
             * Format: uuid
             * @description Against which it was filed
             */
            publicationId: string;
            number: number;
            /** Format: uuid */
            unitId: string;
            unit: string;
            node: string;
            /** @description What the indicator is called */
            name: string;
            /** @enum {string} */
            state: "filed" | "taken" | "decided" | "withdrawn";
            filedBy: string;
            /** Format: date-time */
            filedAt: string;
            /** Format: date */
            decideDueOn: string | null;
            overdue: boolean;
            reviewer: string | null;
            /** Format: date-time */
            takenAt: string | null;
            /** Format: date-time */
            interimAt: string | null;
            /** @enum {string|null} */
            outcome: "upheld" | "partly" | "rejected" | null;
            /** Format: date-time */
            decidedAt: string | null;
            version: number;
        };
        FileAppealDto: {
            /** Format: uuid */
            unitId: string;
            /** @description Key of the leaf */
            node: string;
            claim: string;
            /** @description The unit’s own files */
            evidenceIds: string[];
        };
        AppealFiledView: {
            /** Format: uuid */
            id: string;
            number: number;
        };
        AppealEvidenceView: {
            /** Format: uuid */
            id: string;
            title: string;
            fileName: string;
            sha256: string;
            /** Format: date */
            provesOn: string;
            /** Format: date-time */
            receivedAt: string;
        };
        StandsNowView: {
            /** Format: uuid */
            publicationId: string;
            points: string | null;
            total: string;
            rank: number | null;
        };
        AppealCorrectionView: {
            /** Format: uuid */
            id: string;
            figure: string;
            input: string;
            item: string;
            value: string;
            numerator: string;
            denominator: string;
            level: string;
            applies: boolean;
        };
        AppealOpenedView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            assessmentId: string;
            /** @description Its title */
            assessment: string;
            /**
             * Format: uuid
             * @description Against which it was filed
             */
            publicationId: string;
            number: number;
            /** Format: uuid */
            unitId: string;
            unit: string;
            node: string;
            /** @description What the indicator is called */
            name: string;
            /** @enum {string} */
            state: "filed" | "taken" | "decided" | "withdrawn";
            filedBy: string;
            /** Format: date-time */
            filedAt: string;
            /** Format: date */
            decideDueOn: string | null;
            overdue: boolean;
            reviewer: string | null;
            /** Format: date-time */
            takenAt: string | null;
            /** Format: date-time */
            interimAt: string | null;
            /** @enum {string|null} */
            outcome: "upheld" | "partly" | "rejected" | null;
            /** Format: date-time */
            decidedAt: string | null;
            version: number;
            claim: string;
            interim: string | null;
            decision: string | null;
            /** @description New */
            evidence: components["schemas"]["AppealEvidenceView"][];
            /** @description As it was published, with the evidence it rested on */
            before: components["schemas"]["FrozenExplanationView"];
            /** @description As it was published last */
            now: components["schemas"]["StandsNowView"];
            corrections: components["schemas"]["AppealCorrectionView"][];
            /** @description The asker is of the reviewing office */
            mayReview: boolean;
        };
        InterimDto: {
            text: string;
        };
        CorrectionDto: {
            input?: string;
            item?: string;
            /** @description Decimal string */
            value?: string;
            /** @description Decimal string */
            numerator?: string;
            /** @description Decimal string */
            denominator?: string;
            level?: string;
            /** @default true */
            applies?: boolean;
        };
        DecideAppealDto: {
            /** @enum {string} */
            outcome: "upheld" | "partly" | "rejected";
            reason: string;
            /** @description Upheld or partly: what the facts should have said; rejected: none */
            corrections: components["schemas"]["CorrectionDto"][];
        };
        FromToView: {
            before: string;
            after: string;
        };
        RankEffectView: {
            /** @description Code */
            unit: string;
            before: number | null;
            after: number | null;
        };
        AppealEffectView: {
            points: components["schemas"]["FromToView"];
            total: components["schemas"]["FromToView"];
            /** @description Units whose place changes */
            ranks: components["schemas"]["RankEffectView"][];
        };
        AppealDecidedView: {
            /** @description Also the ETag: the If-Match of the next step */
            version: number;
            /** @description Once the correction is scored and published as a change */
            effect: components["schemas"]["AppealEffectView"];
        };
        TrailSubjectView: {
            kind: string;
            /** Format: uuid */
            id: string;
        };
        TrailActorView: {
            /** @enum {string} */
            kind: "person" | "system";
            /** @description The rule the system acted under */
            rule: string | null;
            /** Format: uuid */
            personId: string | null;
            postTitle: string | null;
            /** @description As the unit was called that day */
            unitName: string | null;
            actingForPost: string | null;
        };
        TrailEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            fact: string;
            sentence: components["schemas"]["SentenceView"];
            subject: components["schemas"]["TrailSubjectView"];
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            actor: components["schemas"]["TrailActorView"];
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Entries of one save share it
             */
            saveId: string;
            /** @description Canonical JSON (RFC 8785) */
            body: string;
            /** @description RFC 6962 leaf hash of the body */
            leaf: string;
            /** @description The leaf is the body’s hash, computed again just now */
            sound: boolean;
        };
        TrailView: {
            items: components["schemas"]["TrailEntryView"][];
            nextCursor: string | null;
        };
        WaitingView: {
            entries: number;
            /** @description The longest */
            seconds: number;
        };
        WitnessView: {
            name: string;
            vkey: string;
            cosignedSize: number;
            /** Format: date-time */
            cosignedAt: string | null;
            /** @description Why he did not cosign when last asked, as a code */
            problem: string | null;
        };
        LogView: {
            origin: string | null;
            /** @description Compare them with what you have from elsewhere; from here they prove nothing */
            vkeys: string[];
            size: number;
            /** @description Of the newest signed head */
            signedSize: number;
            /** @description Seconds since it was signed */
            signedAge: number | null;
            /** @description Its root, hexadecimal */
            root: string | null;
            waiting: components["schemas"]["WaitingView"];
            witnesses: components["schemas"]["WitnessView"][];
        };
        ConsistencyView: {
            from: number;
            to: number;
            /** @description RFC 6962 section 2.1.2, base64 */
            proof: string[];
        };
        FeedEventView: {
            /** @description From 0, without gaps */
            position: number;
            /** Format: uuid */
            id: string;
            /** @description Canonical JSON (RFC 8785) as text; its leaf hash stands at this position of the log */
            entry: string;
        };
        EventFeedView: {
            /** @description Of the log these are from */
            origin: string | null;
            events: components["schemas"]["FeedEventView"][];
            /** @description To be kept once these are dealt with, and sent as `after` */
            last: number;
            /** @description Entries under the newest signed head */
            size: number;
        };
        NamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PlanLineView: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @enum {string} */
            source: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
            office: components["schemas"]["NamedView"];
            /** @description None: any unit of the county */
            units: components["schemas"]["NamedView"][];
            /** Format: date */
            fromOn: string;
            /** Format: date */
            untilOn: string;
            subject: string;
            /** @description Inspections started under it */
            started: number;
        };
        PlanView: {
            /** Format: uuid */
            id: string;
            year: number;
            documentNumber: string;
            approvedBy: string;
            registeredBy: string;
            /** Format: date-time */
            registeredAt: string;
            lines: components["schemas"]["PlanLineView"][];
        };
        PlansView: {
            items: components["schemas"]["PlanView"][];
        };
        PlanLineDto: {
            /** @enum {string} */
            source: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
            /**
             * Format: uuid
             * @description The office that inspects
             */
            officeUnitId: string;
            /** @description None: any unit of the county */
            unitIds: string[];
            /** Format: date */
            fromOn: string;
            /**
             * Format: date
             * @description The last day
             */
            untilOn: string;
            subject: string;
        };
        RegisterPlanDto: {
            year: number;
            /** @description Of the approval */
            documentNumber: string;
            /** @description The body that approved it */
            approvedBy: string;
            lines: components["schemas"]["PlanLineDto"][];
        };
        InspectionView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            source: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
            office: components["schemas"]["NamedView"];
            /** @description None: any unit of the county */
            units: components["schemas"]["NamedView"][];
            title: string;
            /** @description Under a line of the annual plan */
            planned: boolean;
            documentNumber: string;
            reason: string | null;
            /** Format: date */
            beganOn: string;
            /** Format: date */
            endedOn: string | null;
            startedBy: string;
            version: number;
        };
        InspectionsView: {
            items: components["schemas"]["InspectionView"][];
            nextCursor: string | null;
        };
        StartInspectionDto: {
            /** @enum {string} */
            source: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
            /** Format: uuid */
            officeUnitId: string;
            /** @description None: any unit of the county */
            unitIds: string[];
            title: string;
            /**
             * Format: uuid
             * @description The line of the annual plan
             */
            planLineId?: string;
            /** @description The approval, where it is not in the plan */
            documentNumber?: string;
            /** @description Outside the plan, or in spite of another inspection of the unit */
            reason?: string;
        };
        ProposeAccessDto: {
            /**
             * Format: uuid
             * @description Of an appointed inspector
             */
            accountId: string;
            /**
             * @description The whole county, the units named, or the list named
             * @enum {string}
             */
            scope: "county" | "units" | "list";
            unitIds?: string[];
            /** Format: uuid */
            listId?: string;
            /**
             * Format: date-time
             * @description RFC 3339; without an offset it is the county’s own time; left out: from now on
             */
            beginsAt?: string;
            /**
             * Format: date-time
             * @description From this moment on it opens nothing; 92 days after it begins at most
             * @example 2023-11-15T11:00:00+08:00
             */
            endsAt: string;
            reason: string;
        };
        DecideAccessDto: {
            approve: boolean;
            reason: string;
        };
        EndAccessDto: {
            reason: string;
        };
        InspectorView: {
            /** Format: uuid */
            accountId: string;
            person: string;
            unit: string;
        };
        InspectorsView: {
            items: components["schemas"]["InspectorView"][];
        };
        AccessView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inspectionId: string;
            inspection: string;
            /** Format: uuid */
            accountId: string;
            /** Format: uuid */
            personId: string;
            person: string;
            unit: string;
            /** @enum {string} */
            scope: "county" | "units" | "list";
            units: components["schemas"]["NamedView"][];
            list: components["schemas"]["NamedView"] | null;
            /** Format: date-time */
            beginsAt: string;
            /** Format: date-time */
            endsAt: string;
            reason: string;
            /**
             * @description `waiting`: approved and not begun; `over`: its end has passed
             * @enum {string}
             */
            standing: "proposed" | "approved" | "refused" | "ended" | "waiting" | "over";
            proposedBy: string;
            /** Format: uuid */
            proposedByPersonId: string;
            decidedBy: string | null;
            decisionReason: string | null;
            endedBy: string | null;
            endReason: string | null;
            /** @description Reads on record under it */
            reads: number;
            version: number;
        };
        AccessesView: {
            items: components["schemas"]["AccessView"][];
            nextCursor: string | null;
        };
        ReadView: {
            /**
             * Format: date-time
             * @description The first time in ten minutes
             */
            at: string;
            /** Format: uuid */
            accountId: string;
            person: string;
            unit: string;
            /** Format: uuid */
            accessId: string | null;
            inspection: string | null;
            /** @description The operation of this document that was asked */
            operation: string;
            /** @description The id it named; empty where it named none */
            subject: string;
            /** @description The address with its filters */
            asked: string;
            /** @description What it is called, for who may see business */
            about: string | null;
        };
        ReadsView: {
            items: components["schemas"]["ReadView"][];
            nextCursor: string | null;
        };
        EntryChangeView: {
            field: string;
            from: (string | number | boolean | Record<string, never> | unknown[]) | null;
            to: (string | number | boolean | Record<string, never> | unknown[]) | null;
        };
        LateRecordView: {
            /** Format: date */
            happenedOn: string;
            /** @description So many days later it was written down */
            days: number;
        };
        InspectedEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            fact: string;
            sentence: components["schemas"]["SentenceView"];
            subject: components["schemas"]["TrailSubjectView"];
            /** Format: uuid */
            unitId: string | null;
            unitName: string | null;
            actor: components["schemas"]["TrailActorView"];
            data: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Entries of one save share it
             */
            saveId: string;
            /** @description Canonical JSON (RFC 8785) */
            body: string;
            /** @description RFC 6962 leaf hash of the body */
            leaf: string;
            /** @description The leaf is the body’s hash, computed again just now */
            sound: boolean;
            /** @enum {string} */
            kind: "task" | "supervision" | "plan" | "permission" | "failed-log-in" | "log-in" | "export" | "inspection" | "assessment" | "system";
            /** @description What it is about, as that is called today */
            about: string | null;
            changes: components["schemas"]["EntryChangeView"][];
            /** @description What it tells of happened before it was written down */
            late: components["schemas"]["LateRecordView"] | null;
        };
        TimelineView: {
            items: components["schemas"]["InspectedEntryView"][];
            nextCursor: string | null;
        };
        StandingOnView: {
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** Format: date */
            dueOn: string | null;
            figure: string | null;
            reports: number;
            closureNumber: string | null;
            overdue: boolean;
            /** @description The trail tells of a move that the law of its life does not have */
            illegal: boolean;
        };
        StandingNowView: {
            /** @enum {string} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
            /** Format: date */
            dueOn: string | null;
            figure: string | null;
        };
        TaskOnView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "lead" | "township" | "leadership";
            /** @description Then accountable; of a leader’s part, his post */
            unit: string;
            /** @description null: not dispatched yet */
            then: components["schemas"]["StandingOnView"] | null;
            now: components["schemas"]["StandingNowView"];
        };
        ItemThenView: {
            /** Format: uuid */
            id: string;
            number: number;
            /** @description false: an amendment that came later added it */
            existed: boolean;
            dropped: boolean;
            title: string;
            titleNow: string;
            target: {
                [key: string]: unknown;
            };
            targetNow: {
                [key: string]: unknown;
            };
            tasks: components["schemas"]["TaskOnView"][];
        };
        StateOnView: {
            /** Format: uuid */
            id: string;
            title: string;
            documentNumber: string;
            /** Format: date */
            on: string;
            items: components["schemas"]["ItemThenView"][];
        };
        RecordExportDto: {
            /** @enum {string} */
            what: "tasks" | "logs" | "reads" | "timeline" | "findings" | "sample" | "list" | "quotas" | "directory" | "scheme" | "facts" | "scores" | "deliveries" | "other";
            rows: number;
            /** @description Address of the screen with its filters, in plain letters, without what was searched for */
            filter: string;
        };
        SampleView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inspectionId: string;
            inspection: string;
            /** @enum {string} */
            method: "random" | "risk";
            seed: string;
            size: number;
            populationSize: number;
            /** @description SHA-256 of the population’s canonical JSON, hexadecimal */
            populationHash: string;
            drawnBy: string;
            /** Format: date-time */
            drawnAt: string;
        };
        SamplesView: {
            items: components["schemas"]["SampleView"][];
        };
        PickedTaskView: {
            /** Format: uuid */
            id: string;
            /** @description null with what follows: not to be seen any more */
            itemNumber: number | null;
            title: string | null;
            /** Format: uuid */
            unitId: string | null;
            unit: string | null;
            /** @enum {string|null} */
            state: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn" | null;
            reasons: ("overdue" | "late-reports" | "sent-back" | "extended" | "slips" | "reopened" | "without-evidence" | "unverified-figure")[];
            tickets: number;
        };
        SampleMemberView: {
            /** Format: uuid */
            id: string;
            reasons: ("overdue" | "late-reports" | "sent-back" | "extended" | "slips" | "reopened" | "without-evidence" | "unverified-figure")[];
        };
        SampleWholeView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inspectionId: string;
            inspection: string;
            /** @enum {string} */
            method: "random" | "risk";
            seed: string;
            size: number;
            populationSize: number;
            /** @description SHA-256 of the population’s canonical JSON, hexadecimal */
            populationHash: string;
            drawnBy: string;
            /** Format: date-time */
            drawnAt: string;
            /** @description In the order drawn */
            picked: components["schemas"]["PickedTaskView"][];
            /** @description Drawing again from seed and population, just now, gave the same */
            repeats: boolean;
            population: components["schemas"]["SampleMemberView"][];
        };
        DrawSampleDto: {
            /**
             * @description `risk`: by tickets, one for each task and more for what went wrong with it
             * @enum {string}
             */
            method: "random" | "risk";
            size: number;
            /** @description Named beforehand by whoever is to believe it; left out: made up */
            seed?: string;
            /** Format: uuid */
            listId?: string;
            /** Format: uuid */
            unitId?: string;
        };
        FindingView: {
            /** Format: uuid */
            id: string;
            /** @description One series a county and year, whatever the source */
            number: string;
            /** @enum {string} */
            source: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
            sourceDocument: string;
            title: string;
            /** @enum {string} */
            severity: "minor" | "general" | "serious";
            /**
             * @description Derived from its task, its plans and its look-back
             * @enum {string}
             */
            standing: "planning" | "deciding" | "rectifying" | "rechecking" | "signing" | "closed" | "settled" | "withdrawn";
            /**
             * Format: uuid
             * @description The task that puts it right
             */
            assignmentId: string;
            unit: components["schemas"]["NamedView"];
            /** @description Post of the leader in charge */
            leader: string;
            recheckUnit: components["schemas"]["NamedView"];
            /** Format: date-time */
            raisedAt: string;
            /** Format: date */
            dueOn: string | null;
            overdue: boolean;
            /** @description One more each time it came back */
            round: number;
            /** Format: date */
            lookBackOn: string | null;
            /** @description Its day has come, and nobody has said what it found */
            lookBackDue: boolean;
            version: number;
        };
        FindingsView: {
            items: components["schemas"]["FindingView"][];
            nextCursor: string | null;
            /** @description Of the whole list */
            total: number;
        };
        FindingPlanView: {
            /** Format: uuid */
            id: string;
            round: number;
            text: string;
            /** Format: date */
            plannedOn: string;
            handedInBy: string;
            /** Format: date-time */
            handedInAt: string;
            /** @enum {string} */
            state: "waiting" | "accepted" | "returned";
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
        };
        FindingSignatureView: {
            round: number;
            /** @enum {string} */
            as: "unit-head" | "leader";
            person: string;
            post: string | null;
            /** Format: date-time */
            signedAt: string;
        };
        RoundEndView: {
            round: number;
            /**
             * @description `closed`: with a look-back day; `held`, `reopened`: what looking back found
             * @enum {string}
             */
            outcome: "closed" | "held" | "reopened";
            words: string;
            /** Format: date */
            lookBackOn: string | null;
            closureNumber: string | null;
            by: string;
            /** Format: date-time */
            at: string;
        };
        ProposalOfFindingView: {
            /** Format: uuid */
            id: string;
            /** @description Below nought: a deduction */
            points: string;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "accepted" | "refused";
            proposedBy: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
        };
        QuotedEntryView: {
            /** Format: uuid */
            entryId: string;
            /** @description RFC 6962 leaf hash when it was quoted, hexadecimal */
            leaf: string;
            /** @description As it stands today; null: it is gone */
            entry: components["schemas"]["InspectedEntryView"] | null;
            /** @description Its hash, computed again just now, is the one quoted */
            same: boolean;
        };
        FindingWholeView: {
            /** Format: uuid */
            id: string;
            /** @description One series a county and year, whatever the source */
            number: string;
            /** @enum {string} */
            source: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
            sourceDocument: string;
            title: string;
            /** @enum {string} */
            severity: "minor" | "general" | "serious";
            /**
             * @description Derived from its task, its plans and its look-back
             * @enum {string}
             */
            standing: "planning" | "deciding" | "rectifying" | "rechecking" | "signing" | "closed" | "settled" | "withdrawn";
            /**
             * Format: uuid
             * @description The task that puts it right
             */
            assignmentId: string;
            unit: components["schemas"]["NamedView"];
            /** @description Post of the leader in charge */
            leader: string;
            recheckUnit: components["schemas"]["NamedView"];
            /** Format: date-time */
            raisedAt: string;
            /** Format: date */
            dueOn: string | null;
            overdue: boolean;
            /** @description One more each time it came back */
            round: number;
            /** Format: date */
            lookBackOn: string | null;
            /** @description Its day has come, and nobody has said what it found */
            lookBackDue: boolean;
            version: number;
            text: string;
            proofRequired: string;
            inspection: components["schemas"]["NamedView"] | null;
            /** @description The task it was found on */
            about: components["schemas"]["NamedView"] | null;
            raisedBy: string;
            raisedByUnit: string;
            plans: components["schemas"]["FindingPlanView"][];
            signatures: components["schemas"]["FindingSignatureView"][];
            roundEnds: components["schemas"]["RoundEndView"][];
            proposals: components["schemas"]["ProposalOfFindingView"][];
            quotes: components["schemas"]["QuotedEntryView"][];
            /** @description What the reader may do now */
            acts: ("acknowledge" | "plan" | "decidePlan" | "prove" | "recheck" | "signAsHead" | "signAsLeader" | "close" | "lookBack" | "reopen" | "propose")[];
        };
        RaiseFindingDto: {
            /** @enum {string} */
            source: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
            /** @description Of whoever found it: a report, a feedback letter, a case of the hotline */
            sourceDocument: string;
            /** Format: uuid */
            inspectionId?: string;
            /**
             * Format: uuid
             * @description The task it was found on
             */
            aboutAssignmentId?: string;
            title: string;
            text: string;
            /** @enum {string} */
            severity: "minor" | "general" | "serious";
            /**
             * Format: uuid
             * @description Who is to put it right
             */
            unitId: string;
            /**
             * Format: uuid
             * @description The leader in charge, who signs; left out: the task’s
             */
            leaderPostId?: string;
            /**
             * Format: uuid
             * @description Who judges the proof; left out: the office of who raises it
             */
            recheckUnitId?: string;
            /** @description Working days from today */
            limitWorkingDays: number;
            /** @description What the unit must show */
            proofRequired: string;
            /** @description A file must be attached to the proof */
            proofFile: boolean;
            /** @description Entries of the trail, each kept with its hash */
            quotedEntryIds: string[];
        };
        FindingRaisedView: {
            /** Format: uuid */
            id: string;
            number: string;
            /**
             * Format: uuid
             * @description The task that puts it right
             */
            assignmentId: string;
        };
        HandInPlanDto: {
            text: string;
            /**
             * Format: date
             * @description After today and not after the limit
             */
            plannedOn: string;
        };
        DecidePlanDto: {
            accept: boolean;
            reason: string;
        };
        SignFindingDto: {
            /** @enum {string} */
            as: "unit-head" | "leader";
        };
        CloseFindingDto: {
            /**
             * Format: date
             * @description After today, within two years
             */
            lookBackOn: string;
        };
        FindingMovedView: {
            /** Format: uuid */
            id: string;
            version: number;
        };
        LookBackDto: {
            /** @description What was seen */
            words: string;
        };
        ReopenFindingDto: {
            reason: string;
            /**
             * Format: date
             * @description The new limit
             */
            dueOn: string;
        };
        ProposeScoreDto: {
            /**
             * @description Other than nought, 100 at most either way, two decimals at most; below nought: a deduction
             * @example -2
             */
            points: string;
            reason: string;
        };
        ScoreProposalView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            findingId: string;
            findingNumber: string;
            findingTitle: string;
            unit: components["schemas"]["NamedView"];
            /** @description Below nought: a deduction */
            points: string;
            reason: string;
            /** @enum {string} */
            state: "waiting" | "accepted" | "refused";
            proposedBy: string;
            proposedByUnit: string;
            /** Format: date-time */
            proposedAt: string;
            decidedBy: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description In whose record it was entered */
            assessment: components["schemas"]["NamedView"] | null;
            version: number;
        };
        ScoreProposalsView: {
            items: components["schemas"]["ScoreProposalView"][];
            nextCursor: string | null;
        };
        ScorePlaceDto: {
            /** Format: uuid */
            assessmentId: string;
            /** @description Key of the figure in the scheme */
            figure: string;
            /** @description Left out: its only one */
            input?: string;
            /** @description As the figure’s rule counts it; left out: the size of the points */
            value?: string;
        };
        DecideProposalDto: {
            reason: string;
            /** @description Where it is entered; left out: it is refused */
            place?: components["schemas"]["ScorePlaceDto"];
        };
        ProposalDecidedView: {
            /**
             * Format: uuid
             * @description The line of the assessment’s record; null: refused
             */
            lineId: string | null;
        };
        DocumentView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            number: string;
            title: string;
            office: string;
            /** Format: date */
            issuedOn: string;
            /** Format: date-time */
            issuedAt: string;
            sha256: string;
            /** @description Units it went to */
            addressees: number;
            /** @description Units that signed for it */
            signed: number;
            /** @description Your unit has it and has not signed */
            toSign: boolean;
        };
        DocumentsView: {
            items: components["schemas"]["DocumentView"][];
            nextCursor: string | null;
        };
        DocumentFoundView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            number: string;
            title: string;
            office: string;
            /** Format: date */
            issuedOn: string;
            sha256: string;
            trailSize: number;
            asOf: string;
        };
        CopyCheckedView: {
            /**
             * @description same-file: byte for byte; same-text: every word and figure
             * @enum {string}
             */
            verdict: "same-file" | "same-text" | "differs" | "unknown";
            document: components["schemas"]["DocumentFoundView"] | null;
            /** @description Phrases of the copy that were not issued */
            extra: string[];
            /** @description Phrases of what was issued that the copy lacks */
            missingCount: number;
            /** @description Those phrases, for who may read the document */
            missing: string[];
        };
        SignatureView: {
            /** Format: uuid */
            unitId: string;
            unit: string;
            /** Format: date-time */
            signedAt: string | null;
        };
        DocumentOpenedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            number: string;
            title: string;
            office: string;
            /** Format: date */
            issuedOn: string;
            /** Format: date-time */
            issuedAt: string;
            sha256: string;
            /** @description Units it went to */
            addressees: number;
            /** @description Units that signed for it */
            signed: number;
            /** @description Your unit has it and has not signed */
            toSign: boolean;
            /** @description Everything it prints, frozen; its canonical JSON is what the hash is of */
            printed: {
                [key: string]: unknown;
            };
            /** @description Entries of the trail when it was issued */
            trailSize: number;
            /** @description 0: the product’s own template */
            templateVersion: number;
            signatures: components["schemas"]["SignatureView"][];
        };
        FigureComparedView: {
            name: string;
            label: string;
            query: string;
            /** @description As printed */
            text: string;
            /** @description What the same question answers today */
            now: string | null;
            same: boolean;
        };
        DraftShownView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "issued" | "dropped";
            /** @description The next If-Match */
            version: number;
            /** @enum {string} */
            kind: "urging" | "bulletin" | "rectification" | "brief";
            year: number;
            title: string;
            office: string;
            /** Format: date-time */
            changedAt: string;
        };
        FigureQueryView: {
            name: string;
            /** @description {zh, en} */
            says: {
                [key: string]: string;
            };
            /** @enum {string} */
            shape: "amount" | "count" | "rate" | "rank";
            needs: string[];
            may: string[];
        };
        SectionDto: {
            heading: string;
            text: string;
        };
        FigureScopeDto: {
            item?: string;
            unit?: string;
            theme?: string;
            colour?: string;
            value?: string;
            measure?: string;
            document?: string;
        };
        FigureFormatDto: {
            decimals: number;
            thousands: boolean;
            /** @enum {string} */
            scale: "one" | "wan" | "yi";
            /** @enum {string} */
            bound: "exact" | "at-least" | "more-than";
            /** @description Decimal string; to what 以上 and 余 round down */
            step: string;
        };
        FigureBasisDto: {
            year: number;
            document: string;
        };
        FigureBindingDto: {
            name: string;
            label: string;
            /** @description A name of listFigureQueries */
            query: string;
            of: components["schemas"]["FigureScopeDto"];
            /** Format: date */
            asOf: string | null;
            /** @enum {string} */
            tense: "result" | "forecast";
            format: components["schemas"]["FigureFormatDto"];
            basis: components["schemas"]["FigureBasisDto"] | null;
        };
        OutlineDto: {
            title: string;
            sections: components["schemas"]["SectionDto"][];
            figures: components["schemas"]["FigureBindingDto"][];
            anonymous: boolean;
            charts: string[];
        };
        WriteDraftDto: {
            year: number;
            outline: components["schemas"]["OutlineDto"];
            to: string[];
            /** @enum {string} */
            kind: "urging" | "bulletin" | "rectification" | "brief";
        };
        DraftMovedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "issued" | "dropped";
            /** @description The next If-Match */
            version: number;
        };
        PreviewDraftDto: {
            year: number;
            outline: components["schemas"]["OutlineDto"];
        };
        LiveFigureView: {
            name: string;
            /** @description As it would be printed */
            text: string | null;
            change: string | null;
            value: string | null;
            unit: string | null;
            over: string | null;
            under: string | null;
            verified: boolean;
            asOf: string | null;
            sources: number;
            /** @description Changed after the draft was written last */
            stale: boolean;
        };
        LintFindingView: {
            /** @enum {string} */
            kind: "missing-figure" | "list-length" | "impossible-percentage" | "forecast-in-result" | "web-residue";
            at: number;
            length: number;
            line: number;
            column: number;
            excerpt: string;
            names?: number;
            numbers?: number;
        };
        OutlineProblemView: {
            /** @enum {string} */
            code: "unresolved" | "null" | "unit-less" | "unverified" | "no-source" | "no-year-before" | "field-broken" | "field-unbound" | "figure-unused" | "figure-twice" | "format-wrong" | "forecast-as-result" | "ranking-without-basis" | "rate-without-parts" | "anonymous-mixed" | "lint" | "empty";
            /** @description Name of the figure */
            figure?: string;
            /** @description Place of the section, from 0 */
            section?: number;
            detail?: string;
            finding?: components["schemas"]["LintFindingView"];
        };
        DraftPreviewView: {
            live: components["schemas"]["LiveFigureView"][];
            problems: components["schemas"]["OutlineProblemView"][];
        };
        AcceptedView: {
            figure: string;
            /** @enum {string} */
            problem: "unresolved" | "null" | "unit-less" | "unverified" | "no-source" | "no-year-before";
            value: string | null;
            reason: string;
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            postId: string | null;
            /** Format: uuid */
            unitId: string;
        };
        WrittenDraftView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "issued" | "dropped";
            /** @description The next If-Match */
            version: number;
            /** @enum {string} */
            kind: "urging" | "bulletin" | "rectification" | "brief";
            year: number;
            outline: components["schemas"]["OutlineDto"];
            to: string[];
            /** Format: uuid */
            authorId: string;
            /** Format: uuid */
            authorUnitId: string;
            exceptions: components["schemas"]["AcceptedView"][];
        };
        DraftOpenedView: {
            live: components["schemas"]["LiveFigureView"][];
            problems: components["schemas"]["OutlineProblemView"][];
            draft: components["schemas"]["WrittenDraftView"];
            /** Format: date-time */
            changedAt: string;
            author: string;
            /** Format: uuid */
            documentId: string | null;
        };
        ChangeDraftDto: {
            year: number;
            outline: components["schemas"]["OutlineDto"];
            to: string[];
        };
        AcceptExceptionDto: {
            figure: string;
            /** @enum {string} */
            problem: "unresolved" | "null" | "unit-less" | "unverified" | "no-source" | "no-year-before";
            /** @description What the figure is; it passes for this value only */
            value: string | null;
            reason: string;
        };
        DocumentMadeView: {
            /** Format: uuid */
            id: string;
            number: string;
            sha256: string;
        };
        TemplateFieldView: {
            name: string;
            /**
             * @description raw stands alone in its paragraph with an @; image is the alternative text of a picture
             * @enum {string}
             */
            kind: "text" | "raw" | "image";
            required: boolean;
        };
        TemplateView: {
            /** @enum {string} */
            kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            /** @description 0: the product’s own */
            version: number;
            /** @enum {string} */
            source: "office" | "default";
            fileName: string;
            /** Format: date-time */
            loadedAt: string | null;
            fields: components["schemas"]["TemplateFieldView"][];
        };
        TemplateLoadedView: {
            /** @enum {string} */
            kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            version: number;
        };
        MoveClockDto: {
            /**
             * Format: date-time
             * @description RFC 3339, later than now; without an offset it is the county’s own time
             * @example 2023-11-15T09:00:00+08:00
             */
            at: string;
        };
        ClockView: {
            /**
             * Format: date-time
             * @description The county’s clock from now on
             */
            now: string;
        };
        IncidentView: {
            /** Format: uuid */
            id: string;
            /** @description The name of the job that failed for good */
            job: string;
            /** @description Ids and codes */
            payload: {
                [key: string]: unknown;
            } | null;
            reason: string;
            /** Format: date-time */
            at: string;
            /** @description How often it was tried; 0 where it was parked unread */
            attempts: number;
            /** @description The version of a payload that is not known here */
            payloadVersion: number | null;
            /** Format: date-time */
            resolvedAt: string | null;
            /** @description `retried`, or what a person says */
            resolution: string | null;
            retries: number;
        };
        IncidentsView: {
            items: components["schemas"]["IncidentView"][];
            nextCursor: string | null;
        };
        ResolveIncidentDto: {
            /** @description Why nothing more is to be done */
            resolution: string;
        };
        DowntimeView: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
            cause: string;
            /** @description Found by the service itself */
            found: boolean;
            moved: number;
            /** Format: date-time */
            recordedAt: string;
        };
        DowntimesView: {
            items: components["schemas"]["DowntimeView"][];
            nextCursor: string | null;
        };
        RecordDowntimeDto: {
            /**
             * Format: date-time
             * @description RFC 3339; without an offset it is the county’s own time
             * @example 2023-11-15T09:00:00+08:00
             */
            from: string;
            /**
             * Format: date-time
             * @description Later than `from`, by 31 days at most
             */
            until: string;
            cause: string;
        };
        RecordedDowntimeView: {
            /** Format: uuid */
            id: string;
            /** @description Assignments whose limits were extended */
            moved: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotices: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                /** @description true: only what the asker has not opened */
                unseen?: boolean;
                kind?: "acknowledge.due" | "assignment.due" | "report.due" | "report.closing" | "verification.due" | "request.due" | "calendar.missing" | "lookBack.due" | "objection.due" | "appeal.due" | "assignment.reminded" | "assignment.urged" | "slip.drafted" | "slip.issued" | "slip.answered" | "slip.withdrawn" | "supervision.copied" | "access.proposed" | "access.approved" | "finding.raised" | "finding.planned" | "finding.planAccepted" | "finding.planReturned" | "finding.toSign" | "finding.closed" | "finding.reopened" | "score.proposed" | "list.dispatched" | "directive.proposed" | "directive.refused" | "directive.stopped" | "directive.sent" | "limit.recomputed" | "limit.extended" | "report.sentBack" | "score.published" | "appeal.filed" | "appeal.decided" | "document.issued" | "notice.digest";
                assignmentId?: string;
                /** @description What a digest stands for, instead of what is told by itself */
                digestId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countUnread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptNoticesDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    seeNoticesUpTo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeeUpToDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    seeNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticeProofs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeProofsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssignmentNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentNoticesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                noticeId?: string;
                kind?: "acknowledge.due" | "assignment.due" | "report.due" | "report.closing" | "verification.due" | "request.due" | "calendar.missing" | "lookBack.due" | "objection.due" | "appeal.due" | "assignment.reminded" | "assignment.urged" | "slip.drafted" | "slip.issued" | "slip.answered" | "slip.withdrawn" | "supervision.copied" | "access.proposed" | "access.approved" | "finding.raised" | "finding.planned" | "finding.planAccepted" | "finding.planReturned" | "finding.toSign" | "finding.closed" | "finding.reopened" | "score.proposed" | "list.dispatched" | "directive.proposed" | "directive.refused" | "directive.stopped" | "directive.sent" | "limit.recomputed" | "limit.extended" | "report.sentBack" | "score.published" | "appeal.filed" | "appeal.decided" | "document.issued" | "notice.digest";
                /** @description Raised on this day or later */
                from?: string;
                /** @description Raised on this day or before */
                until?: string;
                /** @description Proved as far as this and no further */
                state?: "queued" | "sent" | "accepted" | "seen" | "signedFor";
                /** @description true: only what a channel outside tries in vain */
                failed?: boolean;
                personId?: string;
                /** @description Told to this unit */
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnDeliveries: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                noticeId?: string;
                kind?: "acknowledge.due" | "assignment.due" | "report.due" | "report.closing" | "verification.due" | "request.due" | "calendar.missing" | "lookBack.due" | "objection.due" | "appeal.due" | "assignment.reminded" | "assignment.urged" | "slip.drafted" | "slip.issued" | "slip.answered" | "slip.withdrawn" | "supervision.copied" | "access.proposed" | "access.approved" | "finding.raised" | "finding.planned" | "finding.planAccepted" | "finding.planReturned" | "finding.toSign" | "finding.closed" | "finding.reopened" | "score.proposed" | "list.dispatched" | "directive.proposed" | "directive.refused" | "directive.stopped" | "directive.sent" | "limit.recomputed" | "limit.extended" | "report.sentBack" | "score.published" | "appeal.filed" | "appeal.decided" | "document.issued" | "notice.digest";
                /** @description Raised on this day or later */
                from?: string;
                /** @description Raised on this day or before */
                until?: string;
                /** @description Proved as far as this and no further */
                state?: "queued" | "sent" | "accepted" | "seen" | "signedFor";
                /** @description true: only what a channel outside tries in vain */
                failed?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticeChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChannelsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setNoticeChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeChannelsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticeChoice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChoiceView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeChoiceDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAddressCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressCodeDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnCalendarView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLinkView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description The stream ends after so many seconds */
                seconds?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionBegunView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actFor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActForDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description As it stood on that day; today if left out */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenUnitDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnitDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseUnitDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeUnitDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description As it stood on that day; today if left out */
                asOf?: string;
                unitId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openPost: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenPostDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdPost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldPostDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endHolding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLinks: {
        parameters: {
            query?: {
                /** @description As it stood on that day; today if left out */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    linkLeader: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkLeaderDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                unitId?: string;
                /** @description Part of a login or a name */
                text?: string;
                /** @description true: only who has no confirmed address to be told at outside */
                untold?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCreatedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeGrantDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGrantProposals: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                accountId?: string;
                state?: "proposed" | "approved" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantProposalsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideGrants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideGrantsDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueTokenDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenIssuedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDelegations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeDelegationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDirectoryWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadDirectory: {
        parameters: {
            query?: {
                /** @description true: answers what would happen and writes nothing */
                dryRun?: boolean;
            };
            header?: {
                /** @description With dryRun: the workbook type answers the workbook itself, marked */
                accept?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryVerdictView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["DirectoryVerdictView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listComplaints: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                /** @description true: only those that wait for an answer */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileComplaintDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnComplaints: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                /** @description true: only those that wait for an answer */
                open?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerComplaintDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedCalendarView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarPreviewView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importList: {
        parameters: {
            query: {
                year: number;
                /** @description 文号 document number */
                document: string;
                title?: string;
                /** @description Id, code or name; your own unit if left out */
                verifyingUnit?: string;
                /** @description Verifies what the verifying unit is itself accountable for */
                substituteUnit?: string;
                /** @description Whether unit heads sign completions */
                countersign?: boolean;
                /** @description Which of the workbook’s lists, from 1 */
                place?: number;
                /** @description column=heading, where the workbook’s words are the county’s own */
                heading?: string[];
                /** @description Judge and write nothing */
                dryRun?: boolean;
                fileName?: string;
            };
            header?: {
                /** @description With dryRun: the workbook type answers the workbook itself, marked */
                accept?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictsView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["VerdictsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readColumns: {
        parameters: {
            query?: {
                /** @description column=heading, as somebody says */
                heading?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbookColumnsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importQuotas: {
        parameters: {
            query?: {
                /** @description Judge and write nothing */
                dryRun?: boolean;
                fileName?: string;
            };
            header?: {
                /** @description With dryRun: the workbook type answers the workbook itself, marked */
                accept?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictsView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["VerdictsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListHistoryView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listItems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDispatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchPreviewView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dispatchList: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, as the ETag said it */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DispatchedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    amendList: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, as the ETag said it */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendListDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AmendedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getListWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getQuotaWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setListRules: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw, as the ETag said it */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ListRulesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRulesSetView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listForms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterFormDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDirectives: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                state?: "proposed" | "waiting" | "sent" | "undone" | "refused" | "stopped";
                /** @description Only what waits for your own word */
                toDecide?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectivesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeDirective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectiveDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNote: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteTextDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteReadView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDirective: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectiveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectivePreviewView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveDirective: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseDirective: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseDirectiveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undoDirective: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hastenDirective: {
        parameters: {
            query?: never;
            header: {
                /** @description The version you saw */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                unitId?: string;
                state?: "dispatched" | "returnAsked" | "underway" | "suspended" | "reported" | "awaitingVerification" | "underVerification" | "verified" | "closed" | "withdrawn";
                itemId?: string;
                listId?: string;
                leaderPostId?: string;
                /** @description The shares of this lead */
                parentId?: string;
                dueFrom?: string;
                dueUntil?: string;
                /** @description Only what your unit is accountable for or your post leads */
                mine?: boolean;
                theme?: string;
                /** @description Of units’ tasks only */
                colour?: "red" | "yellow" | "hatched" | "blue" | "grey" | "green";
                /** @description Of units’ tasks only */
                reason?: "limit-passed" | "signing-late" | "report-missing" | "limit-near" | "behind-plan" | "suspended" | "return-undecided" | "signature-awaited" | "verification-awaited" | "closure-awaited" | "not-signed" | "limit-provisional" | "withdrawn" | "no-units" | "on-plan" | "closed";
                /** @description Only what its unit owes: not signed for yet, or under way */
                owed?: boolean;
                /** @description Only tasks with a figure, or with one that somebody else verified */
                figure?: "reported" | "verified";
                kind?: "lead" | "township" | "leadership";
                /** @description Only what the overview counts: units’ tasks that are not withdrawn */
                counted?: boolean;
                /** @description Only what owes a report on this period */
                period?: string;
                /** @description With a period: whose report on it came on time, late, or has not come */
                sent?: "onTime" | "late" | "missing";
                /** @description Nearest limit, or worst light first */
                sort?: "due" | "worst";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPageView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LightView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCockpit: {
        parameters: {
            query?: {
                /** @description Today, or for readers of the whole county one of the last 7 days */
                asOf?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CockpitView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHeatMap: {
        parameters: {
            query?: {
                listId?: string;
                itemId?: string;
                theme?: string;
                /** @description Ids of at most 100 units, a comma between them */
                unitIds?: string;
                /** @description Of the page before */
                cursor?: string;
                /** @description Items; their columns come whole */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatMapView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCompleteness: {
        parameters: {
            query: {
                listId: string;
                cadence?: "ten-day" | "monthly" | "quarterly";
                /** @description The last is the one that today lies in */
                periods?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletenessView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Part of a title or name, a task’s number, a document number */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HitView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeAssignments: {
        parameters: {
            query?: never;
            header: {
                "accept-language": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgementsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestReturn: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideReturn: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReturnDecidedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decomposeAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecomposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecomposedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askExtension: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExtensionAskedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideExtension: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
                requestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suspendAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeOutAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedOutView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenAssignment: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    instruct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteVisit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    grantException: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExceptionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportCardView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReportDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReportPeriods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPeriodView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReportSheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSheetView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFillWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitFillWorkbook: {
        parameters: {
            query?: {
                /** @description Judge and write nothing */
                dryRun?: boolean;
                /** @description Nothing unless every filled row is right, or what is right */
                mode?: "all" | "valid";
            };
            header?: {
                /** @description With dryRun: the workbook type answers the workbook itself, marked */
                accept?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FillView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FillView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBack: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countersign: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refuseSignature: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseSignatureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openSubmission: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifySubmission: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendBackSubmission: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVerificationQueue: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationQueueView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRequests: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                kind?: "return" | "extension";
                /** @description With a kind: only those you may decide */
                toDecide?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingRequestsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLadder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadLadder: {
        parameters: {
            query?: never;
            header: {
                /** @description The list’s version you saw, as the ETag said it */
                "if-match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedLadderView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLadderVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderVersionView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewLadder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LadderPreviewView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSlips: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                assignmentId?: string;
                unitId?: string;
                kind?: "blue" | "yellow" | "orange" | "red" | "list-supervision" | "talk" | "criticism";
                state?: "draft" | "issued" | "signed" | "answered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueSlip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueSlipDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueDraft: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signForSlip: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerSlip: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerSlipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawSlip: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawSlipDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlipMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUrges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgeView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    urge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginUploadDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abandonUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description The byte at which this part begins */
                "upload-offset": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: {
                /** @description Your own unit if left out */
                unitId?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShelfView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidenceContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSchemes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeScheme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOfView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkScheme: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeCheckedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeDetailView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSchemeWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importScheme: {
        parameters: {
            query?: {
                /** @description true: answers what would happen and writes nothing */
                dryRun?: boolean;
            };
            header?: {
                /** @description With dryRun: the workbook type answers the workbook itself, marked */
                accept?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeImportedView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["SchemeImportedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAssessmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentOpenedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setScheme: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSchemeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentVersionView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicatorFacts: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                unitId?: string;
                figure?: string;
                state?: "recorded" | "confirmed" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorFactsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordIndicatorFact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFactDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdOfView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawIndicatorFact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preflight: {
        parameters: {
            query?: {
                /** @description Another version than the assessment’s own */
                schemeId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreflightView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFactsWorkbook: {
        parameters: {
            query?: {
                unitId?: string;
                figure?: string;
                state?: "recorded" | "confirmed" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importIndicatorFacts: {
        parameters: {
            query?: {
                /** @description true: answers what would happen and writes nothing */
                dryRun?: boolean;
                fileName?: string;
            };
            header?: {
                /** @description With dryRun: the workbook type answers the workbook itself, marked */
                accept?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsImportedView"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["FactsImportedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmIndicatorFacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmFactsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactsConfirmedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartRunDto"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunStartedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSheet: {
        parameters: {
            query?: {
                /** @description Peer group; the first unless given */
                group?: string;
                /** @description Run to compare with; the finished one before unless given */
                with?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetOfRunView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareRuns: {
        parameters: {
            query: {
                with: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainCell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitId: string;
                node: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplanationView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicationOpenedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishProvisional: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeResult: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeResultDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveResult: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentVersionView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishFinal: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishGrades: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScoreWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdScoreWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldSheetView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnScores: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnScoreView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSheetView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainOwnCell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                node: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FrozenExplanationView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getScoreLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreLetterView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTaskScores: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskScoreView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAppeals: {
        parameters: {
            query?: {
                unitId?: string;
                assessmentId?: string;
                state?: "filed" | "taken" | "decided" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileAppealDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealFiledView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealOpenedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeAppeal: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentVersionView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replyInterim: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InterimDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentVersionView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideAppeal: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAppealDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppealDecidedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawAppeal: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentVersionView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAppealEvidenceContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrail: {
        parameters: {
            query: {
                subject: "assignment" | "item" | "list" | "unit" | "evidence" | "calendar";
                id: string;
                /** @description A day (to its close) or an instant in UTC: nothing later is shown */
                asOf?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLogs: {
        parameters: {
            query?: {
                /** @description Facts about this only */
                noun?: "account" | "session" | "token" | "grant" | "delegation" | "link" | "directory" | "unit" | "post" | "county" | "incident" | "downtime" | "backup" | "trail" | "complaint" | "access" | "export";
                /** @description One account only */
                accountId?: string;
                /** @description A day (to its close) or an instant in UTC: nothing later is shown */
                asOf?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConsistency: {
        parameters: {
            query: {
                /** @description Size of the smaller head */
                from: number;
                /** @description Size of the larger head */
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsistencyView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEntryReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReportReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getVerificationReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEventFeed: {
        parameters: {
            query?: {
                /** @description The last position that was dealt with; -1: none */
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventFeedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInspectionPlans: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlansView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    registerInspectionPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPlanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInspections: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startInspection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartInspectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endInspection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAccessDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideAccess: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAccessDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endAccess: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAccessDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInspectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectorsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccesses: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                /** @description true: only what opens something, may yet, or waits for a decision */
                standing?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccessReads: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                accessId?: string;
                accountId?: string;
                from?: string;
                /** @description The last day */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTimeline: {
        parameters: {
            query: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                /** @description Of a thing, a unit, whoever held a post, or a time */
                of: "item" | "assignment" | "list" | "unit" | "evidence" | "post" | "period";
                /** @description Which; a period needs none */
                id?: string;
                from?: string;
                /** @description The last day: nothing later is shown */
                until?: string;
                /** @description Only these kinds, separated by commas: task, supervision, plan, permission, failed-log-in, log-in, export, inspection, assessment, system */
                kinds?: string;
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStateOn: {
        parameters: {
            query: {
                of: "list" | "item";
                id: string;
                /** @description As it stood when this day closed */
                on: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateOnView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordExportDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSamples: {
        parameters: {
            query?: {
                inspectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SamplesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SampleWholeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawSample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawSampleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                year?: number;
                standing?: "planning" | "deciding" | "rectifying" | "rechecking" | "signing" | "closed" | "settled" | "withdrawn";
                source?: "party-inspection" | "audit" | "government-inspection" | "superior" | "hotline";
                severity?: "minor" | "general" | "serious";
                unitId?: string;
                /** @description The task it was found on */
                aboutId?: string;
                /** @description true: only what waits for an act of the reader */
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    raiseFinding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseFindingDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRaisedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingWholeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handInPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandInPlanDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decidePlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePlanDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignFindingDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeFinding: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseFindingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookBack: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenFinding: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenFindingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeScore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeScoreDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listScoreProposals: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                state?: "waiting" | "accepted" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreProposalsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideProposal: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideProposalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalDecidedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
                kind?: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
                year?: number;
                /** @description A unit it went to */
                unitId?: string;
                /** @description Words of the title or the number */
                q?: string;
                /** @description true: only those that wait for your unit to sign */
                toSign?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpDocument: {
        parameters: {
            query?: {
                /** @description As printed, 〔2023〕督查通报1号 */
                number?: string;
                /** @description The hash or its first twelve digits */
                hash?: string;
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentFoundView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkCopy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "application/pdf": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CopyCheckedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentOpenedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureComparedView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentWord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocumentPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signForDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftShownView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDraftDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFigureQueries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureQueryView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPreviewView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftOpenedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeDraft: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDraftDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropDraft: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptException: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptExceptionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMovedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueWrittenDocument: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeSlipDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeRectificationNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeScoreLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentMadeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateView"][];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTemplateFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loadTemplate: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: never;
            path: {
                kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateLoadedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "slip" | "urging" | "bulletin" | "score-letter" | "rectification" | "brief";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateLoadedView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveClockDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentsView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveIncidentDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDowntimes: {
        parameters: {
            query?: {
                /** @description Of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DowntimesView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordDowntime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDowntimeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedDowntimeView"];
                };
            };
            /** @description What was refused, why, and what to do next, in two languages. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
